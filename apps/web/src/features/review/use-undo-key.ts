'use client'
import { useEffect, useEffectEvent } from 'react'

/** Hears the key U, except where letters are typed or a key is held with it. */
export function useUndoKey(undo: () => void): void {
  const hear = useEffectEvent((event: KeyboardEvent) => {
    if (event.key.toLowerCase() !== 'u' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event)) return
    undo()
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => hear(event)
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [])
}

function isTyping({ target }: KeyboardEvent): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest('textarea, select, input:not([type=radio], [type=checkbox]), [contenteditable], dialog') !== null
  )
}
