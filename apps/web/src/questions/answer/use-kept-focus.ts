'use client'
import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react'

/**
 * Keeps the focus in a form whose field is replaced or switched off with each `step`: if what had it is gone, it goes
 * to the form's own button, or to the first element that takes it. Without this a keyboard would begin at the top.
 */
export function useKeptFocus(form: RefObject<HTMLFormElement | null>, step: string): void {
  const hadFocus = useRef(false)

  useEffect(() => {
    const remember = ({ target }: FocusEvent) => {
      hadFocus.current = target instanceof Node && form.current?.contains(target) === true
    }
    document.addEventListener('focusin', remember)
    return () => document.removeEventListener('focusin', remember)
  }, [form])

  const lastStep = useRef(step)
  useLayoutEffect(() => {
    if (lastStep.current === step) return
    lastStep.current = step
    if (!hadFocus.current || hasUsableFocus(form.current)) return
    const next =
      form.current?.querySelector<HTMLElement>('button[type=submit]') ??
      form.current?.querySelector<HTMLElement>('fieldset button')
    next?.focus({ preventScroll: true })
  }, [form, step])
}

// A browser lets go of what was switched off a moment later; for the keyboard it is gone at once.
function hasUsableFocus(form: HTMLFormElement | null): boolean {
  const focused = document.activeElement
  if (focused === null || focused === document.body) return false
  return form?.contains(focused) !== true || !focused.matches(':disabled')
}
