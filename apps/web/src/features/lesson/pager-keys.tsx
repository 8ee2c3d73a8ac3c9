'use client'
import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

interface PagerKeysProps {
  readonly previous: string | undefined
  readonly next: string | undefined
}

/** Whether a key press was meant for the page as a whole, and not for a field, a choice or a scrolling listing. */
function isForThePage(event: KeyboardEvent): boolean {
  const hasModifier = event.altKey || event.ctrlKey || event.metaKey || event.shiftKey
  const isPage = event.target === document.body || (event.target instanceof Element && event.target.id === 'main')
  return isPage && !hasModifier && !event.defaultPrevented
}

/** Turns the page by the left and right arrow keys. */
export function PagerKeys({ previous, next }: PagerKeysProps) {
  const router = useRouter()
  useEffect(() => {
    const turn = (event: KeyboardEvent) => {
      if (!isForThePage(event)) return
      if (event.key === 'ArrowLeft' && previous !== undefined) router.push(previous)
      if (event.key === 'ArrowRight' && next !== undefined) router.push(next)
    }
    document.addEventListener('keydown', turn)
    return () => document.removeEventListener('keydown', turn)
  }, [router, previous, next])
  return null
}
