'use client'
import { type ComponentType, useEffect, useState } from 'react'

type Palette = ComponentType<{ readonly onClose: () => void }>

/** Fetches the search, once; rejects where the network is gone, and may then be tried again. */
export async function loadPalette(): Promise<Palette> {
  return (await import('./palette.tsx')).Palette
}

/** The search once it is here. A failure stays a failure of the search: the page around it goes on. */
export function usePalette() {
  const [palette, setPalette] = useState<{ readonly Palette: Palette } | null>(null)
  const [hasFailed, setHasFailed] = useState(false)
  useEffect(() => {
    loadPalette().then(
      (loaded) => setPalette({ Palette: loaded }),
      () => setHasFailed(true),
    )
  }, [])
  return { Palette: palette?.Palette ?? null, hasFailed }
}
