'use client'
import { useId, type MouseEvent, type ReactNode } from 'react'

interface PopoverButtonProps {
  readonly label: ReactNode
  /** The accessible name, where `label` alone does not say it. */
  readonly name?: string
  readonly children: ReactNode
}

function hideAfterLink(event: MouseEvent<HTMLDivElement>) {
  const { target, currentTarget } = event
  if (target instanceof Element && target.closest('a, [data-closes]')) currentTarget.hidePopover()
}

/** A button of the header and the sheet it opens beneath it: the platform's popover, closed by Escape or a click outside. */
export function PopoverButton({ label, name, children }: PopoverButtonProps) {
  const id = useId()
  return (
    <>
      <button
        type="button"
        popoverTarget={id}
        aria-label={name}
        className="inline-flex min-h-11 min-w-11 items-center justify-center gap-1.5 rounded-md px-2 text-base hover:bg-sunk"
      >
        {label}
      </button>
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions -- only hears the clicks of the links inside */}
      <div
        id={id}
        popover="auto"
        onClick={hideAfterLink}
        className="absolute inset-auto top-14 right-[max(1rem,calc((100%-var(--container-book))/2+2rem))] m-0 min-w-60 max-w-[calc(100vw-2rem)] rounded-md border border-ink bg-raised p-5 text-ink"
      >
        {children}
      </div>
    </>
  )
}
