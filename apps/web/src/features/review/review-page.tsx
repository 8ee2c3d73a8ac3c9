'use client'
import { LinkButton } from '@/components/link-button.tsx'
import { PageColumn } from '@/components/page-column.tsx'
import { useKnown } from '@/trpc/use-known.ts'
import { ReviewSession, ReviewSkeleton } from './review-session.tsx'

/** What a reader should see again today. */
export function ReviewPage() {
  const isKnown = useKnown()
  return (
    <PageColumn width="wide">
      <h1>Review</h1>
      {isKnown === undefined && <ReviewSkeleton />}
      {isKnown === true && <ReviewSession />}
      {isKnown === false && <ForVisitors />}
    </PageColumn>
  )
}

function ForVisitors() {
  return (
    <>
      <p className="mt-3 max-w-text text-lg text-muted">
        Questions you have answered come back here when you are about to forget them, in another variant each time. You
        have answered none in this browser yet. No account is needed for it.
      </p>
      <p className="mt-6 flex flex-wrap gap-3">
        <LinkButton href="/courses">See the courses</LinkButton>
        <LinkButton href="/sign-in?next=/review" kind="quiet">
          Sign in
        </LinkButton>
      </p>
    </>
  )
}
