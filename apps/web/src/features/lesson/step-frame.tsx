import type { ReactNode } from 'react'
import { OutlineSheet } from './outline-sheet.tsx'

interface StepFrameProps {
  /** The contents of the course, shown at the left. */
  readonly outline: ReactNode
  readonly aside?: ReactNode
  readonly children: ReactNode
}

/** The page of a step of a course: its contents at the left, the step in the middle, what helps with it at the right. */
export function StepFrame({ outline, aside, children }: StepFrameProps) {
  return (
    <div className="mx-auto grid max-w-book gap-x-12 px-4 sm:px-8 lg:grid-cols-[14.5rem_minmax(0,1fr)] xl:grid-cols-[15rem_minmax(0,46rem)_minmax(11rem,1fr)] xl:gap-x-16">
      <OutlineSheet>{outline}</OutlineSheet>
      <article className="min-w-0 pt-8 sm:pt-14">{children}</article>
      <aside className="hidden pt-16 xl:block print:hidden">{aside}</aside>
    </div>
  )
}
