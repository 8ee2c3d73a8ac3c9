'use client'
import { useQuery } from '@tanstack/react-query'
import { useId } from 'react'
import { failureMessage } from '@/components/failure-message.ts'
import { LinkButton } from '@/components/link-button.tsx'
import { Notice } from '@/components/notice.tsx'
import { PageLink } from '@/components/page-link.tsx'
import { ProgressBar } from '@/components/progress-bar.tsx'
import { sayWhen } from '@/components/say-when.ts'
import { Skeleton } from '@/components/skeleton.tsx'
import { useNow } from '@/components/use-now.ts'
import { useTRPC } from '@/trpc/client'
import { ConceptRow } from './concept-row.tsx'

interface CourseStandingProps {
  readonly course: string
  readonly title: string
}

/** Where a reader stands in one course: what is done, what is due, and each concept. */
export function CourseStanding({ course, title }: CourseStandingProps) {
  const id = useId()
  const trpc = useTRPC()
  const progress = useQuery(trpc.progress.course.queryOptions({ course }))
  const mastery = useQuery(trpc.progress.mastery.queryOptions({ course }))
  const failure = progress.error ?? mastery.error
  return (
    <section aria-labelledby={id} className="mt-12 border-t border-ink pt-6">
      <h2 id={id}>
        <PageLink href={`/courses/${course}`}>{title}</PageLink>
      </h2>
      {failure !== null && <Notice kind="error">{failureMessage(failure)}</Notice>}
      {progress.data === undefined ? (
        <Skeleton className="mt-5 h-8 max-w-form" />
      ) : (
        <div className="mt-5 max-w-form">
          <ProgressBar value={progress.data.completed} max={progress.data.total} label={`Progress in ${title}`} />
          <p className="mt-2 text-sm text-muted">
            {progress.data.completed} of {progress.data.total} lessons, questions and quizzes done.
          </p>
        </div>
      )}
      <Due course={course} />
      {mastery.data !== undefined && mastery.data.length > 0 && (
        <>
          <h3 className="mt-8">Concepts</h3>
          <p className="mt-1 max-w-text text-sm text-muted">
            {mastery.data.filter(({ isMastered }) => isMastered).length} of {mastery.data.length} mastered. The mark
            stands at 80 %: from there a concept is mastered, if you got two different variants right.
          </p>
          <ul className="mt-4 border-t border-rule">
            {mastery.data.map((concept) => (
              <ConceptRow key={concept.concept} concept={concept} />
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

function Due({ course }: { readonly course: string }) {
  const now = useNow()
  const trpc = useTRPC()
  const queue = useQuery(trpc.review.queue.queryOptions({ course, limit: 1 })).data
  if (queue === undefined) return <Skeleton className="mt-5 h-6 max-w-form" />
  const { due, nextDueAt } = queue
  if (due > 0) {
    return (
      <p className="mt-5 flex flex-wrap items-center gap-x-5 gap-y-2">
        <span>{due === 1 ? 'One question is due for review.' : `${due} questions are due for review.`}</span>
        <LinkButton href="/review" kind="quiet">
          Review
        </LinkButton>
      </p>
    )
  }
  return (
    <p className="mt-5 text-muted">
      {nextDueAt === null
        ? 'Nothing to review: questions you answer come back when you are about to forget them.'
        : `Nothing is due. The next question comes back ${sayWhen(new Date(nextDueAt), now)}.`}
    </p>
  )
}
