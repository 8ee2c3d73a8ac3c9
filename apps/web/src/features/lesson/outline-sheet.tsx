import type { ReactNode } from 'react'
import { CrossIcon, MenuIcon } from '@/components/icons.tsx'

const SHEET_ID = 'course-contents'

interface OutlineSheetProps {
  /** Whether there is no room for a column on any screen. */
  readonly isAlwaysSheet?: boolean
  readonly children: ReactNode
}

const COLUMN =
  'lg:sticky lg:top-0 lg:block lg:max-h-dvh lg:overflow-y-auto lg:border-0 lg:p-0 lg:pt-16 lg:pb-10 max-lg:fixed max-lg:inset-0 max-lg:m-0 max-lg:size-full max-lg:max-h-none max-lg:max-w-none max-lg:p-6'
const ALWAYS_SHEET =
  'fixed inset-y-0 left-0 m-0 h-full max-h-none w-full max-w-full border-r border-control p-6 sm:w-96'

/** The contents of the course: a column on wide screens, a sheet behind a button on narrow ones. One element is both. */
export function OutlineSheet({ isAlwaysSheet = false, children }: OutlineSheetProps) {
  const hidden = isAlwaysSheet ? '' : 'lg:hidden'
  return (
    <div className="print:hidden">
      <button
        type="button"
        popoverTarget={SHEET_ID}
        className={`mt-3 -ml-2 inline-flex min-h-11 items-center gap-2 rounded-md px-2 text-sm text-muted hover:bg-sunk ${hidden}`}
      >
        <MenuIcon /> Contents of the course
      </button>
      <nav
        id={SHEET_ID}
        popover="auto"
        aria-label="Course"
        className={`sheet bg-paper text-ink ${isAlwaysSheet ? ALWAYS_SHEET : COLUMN}`}
      >
        <button
          type="button"
          popoverTarget={SHEET_ID}
          popoverTargetAction="hide"
          aria-label="Close the contents"
          className={`absolute top-3 right-3 inline-flex size-11 items-center justify-center rounded-md hover:bg-sunk ${hidden}`}
        >
          <CrossIcon />
        </button>
        {children}
      </nav>
    </div>
  )
}
