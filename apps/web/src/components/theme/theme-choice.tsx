'use client'
import { useId } from 'react'
import { DarkIcon, LightIcon, SystemIcon } from '../icons.tsx'
import { chooseTheme, THEMES, type Theme } from './theme.ts'
import { useTheme } from './use-theme.ts'

const LABELS: Record<Theme, string> = { light: 'Light', dark: 'Dark', system: 'System' }
const ICONS = { light: LightIcon, dark: DarkIcon, system: SystemIcon }

/** Three radio buttons in a row: light, dark, or whatever the system says. */
export function ThemeChoice() {
  const theme = useTheme()
  const name = useId()
  return (
    <fieldset>
      <legend className="mb-2 text-sm text-muted">Theme</legend>
      <div className="inline-flex rounded-md border border-control">
        {THEMES.map((value) => {
          const Icon = ICONS[value]
          return (
            <label
              key={value}
              className="flex items-center gap-1.5 border-control px-3 py-1.5 text-sm not-first:border-l has-checked:bg-ink has-checked:text-paper has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-ink"
            >
              <input
                type="radio"
                className="sr-only"
                name={name}
                value={value}
                checked={theme === value}
                onChange={() => chooseTheme(value)}
              />
              <Icon />
              {LABELS[value]}
            </label>
          )
        })}
      </div>
    </fieldset>
  )
}
