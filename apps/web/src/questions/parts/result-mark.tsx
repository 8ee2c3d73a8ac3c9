import { CheckIcon, CrossIcon } from '@/components/icons.tsx'

/** A tick or a cross, as wide as the button that stood in its place; words beside it say the same. */
export function ResultMark({ isRight }: { readonly isRight: boolean }) {
  return (
    <span className="mt-[0.3em] flex size-4.5 shrink-0 items-center justify-center">
      {isRight ? <CheckIcon /> : <CrossIcon />}
    </span>
  )
}
