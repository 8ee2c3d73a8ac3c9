'use client'
import { Button } from '@/components/button.tsx'
import { failureMessage } from '@/components/failure-message.ts'
import { Kbd } from '@/components/kbd.tsx'
import { Notice } from '@/components/notice.tsx'
import { Skeleton } from '@/components/skeleton.tsx'
import { DueByCourse } from './due-by-course.tsx'
import { NothingDue } from './nothing-due.tsx'
import { ReviewQuestion } from './review-question.tsx'
import { nameOf } from './review.ts'
import { useReview } from './use-review.ts'
import { useUndoKey } from './use-undo-key.ts'

/** What is due, one question after the other, until nothing is. */
export function ReviewSession() {
  const review = useReview()
  const { queue, due, last, undo } = review
  useUndoKey(review.takeBack)
  if (queue.isError && queue.data === undefined) {
    return (
      <div className="mt-8">
        <Notice kind="error">{failureMessage(queue.error)}</Notice>
      </div>
    )
  }
  if (queue.data === undefined || (due === null && queue.isFetching)) return <ReviewSkeleton />
  return (
    <>
      <DueByCourse total={queue.data.due} />
      {due === null ? (
        <NothingDue nextDueAt={queue.data.nextDueAt} hasReviewed={review.hasBegun} />
      ) : (
        <ReviewQuestion
          key={`${nameOf(due)} ${review.round}`}
          due={due}
          takesFocus={review.hasBegun}
          onAnswered={(attemptId) => review.noteAnswer(due, attemptId)}
          onNext={review.goOn}
          onLater={() => review.putOff(due)}
        />
      )}
      <div className="mt-5 min-h-11">
        {last !== null && (
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-muted">
            <Button kind="plain" aria-keyshortcuts="U" aria-disabled={undo.isPending} onClick={review.takeBack}>
              Undo the review of “{last.due.question.body.title}”
            </Button>
            <span className="max-sm:hidden">
              <Kbd>U</Kbd>
            </span>
          </p>
        )}
        <p role="status" className="text-sm text-muted">
          {undo.isSuccess && last === null && 'Undone: the question is due again. The answer stays in your history.'}
        </p>
        {undo.isError && <Notice kind="error">{failureMessage(undo.error)}</Notice>}
      </div>
    </>
  )
}

export function ReviewSkeleton() {
  return (
    <div className="mt-8 grid gap-4 border-t-3 border-ink pt-5">
      <Skeleton className="h-6 w-1/2" />
      <Skeleton className="h-12 w-full" />
      <Skeleton className="h-12 w-full" />
      <Skeleton className="h-12 w-full" />
    </div>
  )
}
