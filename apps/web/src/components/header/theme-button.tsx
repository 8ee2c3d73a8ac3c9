'use client'
import { LightIcon, DarkIcon } from '../icons.tsx'
import { ThemeChoice } from '../theme/theme-choice.tsx'
import { PopoverButton } from './popover-button.tsx'

/** The theme control of the header; which icon shows is decided by CSS, so it is right before any script runs. */
export function ThemeButton() {
  return (
    <PopoverButton
      name="Theme"
      label={
        <>
          <span className="in-dark:hidden">
            <LightIcon />
          </span>
          <span className="hidden in-dark:inline">
            <DarkIcon />
          </span>
        </>
      }
    >
      <ThemeChoice />
    </PopoverButton>
  )
}
