'use client'
import { LinkButton } from '@/components/link-button.tsx'
import { ProgressBar } from '@/components/progress-bar.tsx'
import { useCourseProgress } from './use-course-progress.ts'

interface CourseProgressProps {
  readonly course: string
  readonly first: { readonly title: string; readonly path: string } | undefined
}

/** Where a reader stands in a course, and the one way on: begin, continue, or read again. */
export function CourseProgress({ course, first }: CourseProgressProps) {
  const progress = useCourseProgress(course).data
  const hasBegun = progress !== undefined && Object.keys(progress.items).length > 0
  const next = hasBegun ? progress.next : first
  return (
    <div className="grid max-w-form gap-4">
      {next !== undefined && next !== null && (
        <div>
          <LinkButton href={next.path}>{hasBegun ? 'Continue' : 'Start the first lesson'}</LinkButton>
          <p className="mt-3 text-sm text-muted">{hasBegun ? `Next: ${next.title}` : 'No account needed.'}</p>
        </div>
      )}
      {hasBegun && (
        <div>
          <ProgressBar value={progress.completed} max={progress.total} label="Progress in this course" />
          <p className="mt-2 text-sm text-muted">
            {progress.completed === progress.total
              ? `All ${progress.total} done.`
              : `${progress.completed} of ${progress.total} done.`}
          </p>
        </div>
      )}
    </div>
  )
}
