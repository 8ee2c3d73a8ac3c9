'use client'
import { useSyncExternalStore } from 'react'
import { onThemeChange, readTheme, type Theme } from './theme.ts'

/** The chosen theme, kept in step across controls and tabs; `system` while the page is rendered on the server. */
export function useTheme(): Theme {
  return useSyncExternalStore(onThemeChange, readTheme, () => 'system')
}
