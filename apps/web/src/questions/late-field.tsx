'use client'
import {
  type ComponentType,
  lazy,
  type LazyExoticComponent,
  type RefObject,
  startTransition,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react'
import type { FieldProps, QuestionKindName } from './question.ts'

/** A field whose code is fetched when its question comes near. */
export interface LateFieldOf<Kind extends QuestionKindName> {
  readonly load: () => Promise<unknown>
  readonly Field: LazyExoticComponent<ComponentType<FieldProps<Kind>>>
}

/** Declares a field that is fetched late. */
export function late<Kind extends QuestionKindName>(load: () => Promise<ComponentType<FieldProps<Kind>>>) {
  return { load, Field: lazy(async () => ({ default: await load() })) } satisfies LateFieldOf<Kind>
}

interface LateFieldProps {
  readonly field: LateFieldOf<QuestionKindName>
  /** For the fieldset around it. */
  readonly fieldset: { readonly disabled: boolean; readonly 'aria-describedby': string; readonly className: string }
  readonly props: FieldProps<QuestionKindName>
}

// How far below the window a question is when its field is fetched.
const NEAR = '900px'
const FOCUSABLE = 'input, select, button, summary'

/**
 * A field that the server has rendered and that stands as it is until it is wanted: when the question comes near, is
 * Tab is pressed or it has an answer to show. Without scripts it can be read all the same.
 */
export function LateField({ field, fieldset, props }: LateFieldProps) {
  const holder = useRef<HTMLFieldSetElement>(null)
  const isHydrating = useSyncExternalStore(
    subscribeToNothing,
    () => false,
    () => true,
  )
  const [isAsleep, setAsleep] = useState(isHydrating && typeof window !== 'undefined')
  const isWanted = props.answer !== null || props.feedback !== null
  const { load, Field } = field

  useFocusPassedOn(holder, isAsleep)
  useEffect(() => {
    if (!isAsleep || holder.current === null) return
    // Nothing can be typed that would be gone with what stands there now.
    holder.current.disabled = true
    const wake = () => void load().then(() => startTransition(() => setAsleep(false)))
    if (isWanted) wake()
    return whenNear(holder.current, wake)
  }, [isAsleep, isWanted, load])

  if (isAsleep) {
    // React leaves alone what the server put into an element whose HTML is said to be set by hand.
    return (
      <fieldset key="asleep" ref={holder} {...fieldset} dangerouslySetInnerHTML={NOTHING} suppressHydrationWarning />
    )
  }
  return (
    <fieldset key="awake" ref={holder} {...fieldset}>
      <Field {...props} />
    </fieldset>
  )
}

const NOTHING = { __html: '' }

function subscribeToNothing() {
  return unsubscribe
}

function unsubscribe(): void {
  // Nothing was subscribed to.
}

function whenNear(element: HTMLElement, wake: () => void): () => void {
  const observer = new IntersectionObserver((entries) => entries.some((entry) => entry.isIntersecting) && wake(), {
    rootMargin: NEAR,
  })
  observer.observe(element)
  // Who goes by keyboard would pass a field that is not ready: the first Tab fetches all of them.
  const onKey = ({ key }: KeyboardEvent) => {
    if (key === 'Tab') wake()
  }
  document.addEventListener('keydown', onKey)
  return () => {
    observer.disconnect()
    document.removeEventListener('keydown', onKey)
  }
}

// Whoever had reached something in the field by Tab is at the same place when it is replaced.
function useFocusPassedOn(holder: RefObject<HTMLFieldSetElement | null>, isAsleep: boolean) {
  const place = useRef(-1)
  useEffect(() => {
    if (!isAsleep) return
    const element = holder.current
    const remember = () => {
      const focusable: readonly (Element | null)[] = [...(element?.querySelectorAll(FOCUSABLE) ?? [])]
      place.current = focusable.indexOf(document.activeElement)
    }
    remember()
    element?.addEventListener('focusin', remember)
    return () => element?.removeEventListener('focusin', remember)
  }, [holder, isAsleep])
  useLayoutEffect(() => {
    if (isAsleep || place.current === -1) return
    if (document.activeElement === document.body) {
      holder.current?.querySelectorAll<HTMLElement>(FOCUSABLE)[place.current]?.focus({ preventScroll: true })
    }
    place.current = -1
  }, [holder, isAsleep])
}
