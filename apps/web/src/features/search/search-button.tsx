'use client'
import { lazy, Suspense, useEffect, useState, useSyncExternalStore } from 'react'
import { SearchIcon } from '@/components/icons.tsx'
import { Kbd } from '@/components/kbd.tsx'

const loadPalette = () => import('./palette.tsx').then(({ Palette }) => ({ default: Palette }))
const Palette = lazy(loadPalette)

const stopWatching = () => null
const nothingToWatch = () => stopWatching
const isApple = () => /Mac|iPhone|iPad/.test(navigator.platform)

function isOpeningKey(event: KeyboardEvent): boolean {
  return event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey
}

/** Opens the search by press or by Ctrl-K; the search itself is loaded when it is first wanted. */
export function SearchButton() {
  const [isOpen, setIsOpen] = useState(false)
  const usesCommandKey = useSyncExternalStore(nothingToWatch, isApple, () => false)
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (!isOpeningKey(event)) return
      event.preventDefault()
      setIsOpen((wasOpen) => !wasOpen)
    }
    document.addEventListener('keydown', hear)
    return () => document.removeEventListener('keydown', hear)
  }, [])
  return (
    <>
      <button
        type="button"
        aria-keyshortcuts="Control+K Meta+K"
        onPointerEnter={() => void loadPalette()}
        onClick={() => setIsOpen(true)}
        className="inline-flex min-h-11 min-w-11 items-center justify-center gap-2 rounded-md px-2 text-muted hover:bg-sunk hover:text-ink sm:mr-1 sm:min-h-9 sm:border sm:border-control sm:px-3 sm:text-sm"
      >
        <SearchIcon />
        <span className="max-sm:sr-only">Search</span>
        <span className="ml-4 hidden lg:inline">
          <Kbd>{usesCommandKey ? '⌘' : 'Ctrl'}</Kbd> <Kbd>K</Kbd>
        </span>
      </button>
      {isOpen && (
        <Suspense>
          <Palette onClose={() => setIsOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
