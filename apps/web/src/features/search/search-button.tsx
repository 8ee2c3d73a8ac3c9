'use client'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { SearchIcon } from '@/components/icons.tsx'
import { Kbd } from '@/components/kbd.tsx'
import { loadPalette, usePalette } from './use-palette.ts'

const stopWatching = () => null
const nothingToWatch = () => stopWatching
const isApple = () => /Mac|iPhone|iPad/.test(navigator.platform)

function isOpeningKey(event: KeyboardEvent): boolean {
  return event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey
}

function useOpenByKey(toggle: () => void) {
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (!isOpeningKey(event)) return
      event.preventDefault()
      toggle()
    }
    document.addEventListener('keydown', hear)
    return () => document.removeEventListener('keydown', hear)
  }, [toggle])
}

/** Opens the search by press or by Ctrl-K; the search itself is loaded when it is first wanted. */
export function SearchButton() {
  const [isOpen, setIsOpen] = useState(false)
  const [toggle] = useState(() => () => setIsOpen((wasOpen) => !wasOpen))
  const usesCommandKey = useSyncExternalStore(nothingToWatch, isApple, () => false)
  useOpenByKey(toggle)
  return (
    <>
      <button
        type="button"
        aria-keyshortcuts="Control+K Meta+K"
        onPointerEnter={() => void loadPalette().catch(() => null)}
        onClick={toggle}
        className="inline-flex min-h-11 min-w-11 items-center justify-center gap-2 rounded-md px-2 text-muted hover:bg-sunk hover:text-ink sm:mr-1 sm:min-h-9 sm:border sm:border-control sm:px-3 sm:text-sm"
      >
        <SearchIcon />
        <span className="max-sm:sr-only">Search</span>
        <span className="ml-4 hidden lg:inline">
          <Kbd>{usesCommandKey ? '⌘' : 'Ctrl'}</Kbd> <Kbd>K</Kbd>
        </span>
      </button>
      {isOpen && <OpenSearch onClose={() => setIsOpen(false)} />}
    </>
  )
}

function OpenSearch({ onClose }: { readonly onClose: () => void }) {
  const { Palette, hasFailed } = usePalette()
  if (Palette !== null) return <Palette onClose={onClose} />
  return (
    <p
      role="status"
      className="fixed inset-x-0 top-[10vh] z-10 mx-auto w-[min(38rem,calc(100vw-2rem))] rounded-md border border-ink bg-raised px-4 py-3.5 text-lg text-muted"
    >
      {hasFailed ? 'The search could not be loaded. Check your connection and try again.' : 'Opening the search…'}
    </p>
  )
}
