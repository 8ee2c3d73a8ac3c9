'use client'
import { useCourseProgress } from './use-course-progress.ts'

interface ProgressMarkProps {
  readonly course: string
  readonly itemKey: string
}

const SHAPE = 'mark inline-block size-2.5 shrink-0 border'

/** The small square before a lesson: a dot at first, hatched once begun, full when done. */
export function ProgressMark({ course, itemKey }: ProgressMarkProps) {
  const state = useCourseProgress(course).data?.items[itemKey]?.state
  switch (state) {
    case 'completed':
      return (
        <span className={`${SHAPE} border-ships-fill bg-ships-fill`}>
          <span className="sr-only">Done: </span>
        </span>
      )
    case 'started':
      return (
        <span className={`${SHAPE} hatch border-stays-fill [--hatch-color:var(--color-stays-fill)]`}>
          <span className="sr-only">Begun: </span>
        </span>
      )
    case undefined:
      return <span className="mx-[0.1875rem] mb-[0.1875rem] inline-block size-1 shrink-0 bg-control" />
  }
}
