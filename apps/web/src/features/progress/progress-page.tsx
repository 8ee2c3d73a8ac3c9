'use client'
import { useQuery } from '@tanstack/react-query'
import { failureMessage } from '@/components/failure-message.ts'
import { LinkButton } from '@/components/link-button.tsx'
import { Notice } from '@/components/notice.tsx'
import { PageColumn } from '@/components/page-column.tsx'
import { Skeleton } from '@/components/skeleton.tsx'
import { useTRPC } from '@/trpc/client'
import { useKnown } from '@/trpc/use-known.ts'
import { CourseStanding } from './course-standing.tsx'

/** Where a reader stands: in each course, concept by concept. */
export function ProgressPage() {
  const isKnown = useKnown()
  return (
    <PageColumn width="wide">
      <h1>Your progress</h1>
      {isKnown === undefined && <Skeleton className="mt-12 h-40" />}
      {isKnown === true && <Courses />}
      {isKnown === false && <ForVisitors />}
    </PageColumn>
  )
}

function Courses() {
  const trpc = useTRPC()
  const courses = useQuery(trpc.catalog.courses.queryOptions())
  if (courses.isError) return <Notice kind="error">{failureMessage(courses.error)}</Notice>
  if (courses.data === undefined) return <Skeleton className="mt-12 h-40" />
  return courses.data.map(({ slug, title }) => <CourseStanding key={slug} course={slug} title={title} />)
}

function ForVisitors() {
  return (
    <>
      <p className="mt-3 max-w-text text-lg text-muted">
        Nothing has been read or answered in this browser yet. Start a lesson, and what you command shows here, concept
        by concept. No account is needed for it.
      </p>
      <p className="mt-6 flex flex-wrap gap-3">
        <LinkButton href="/courses">See the courses</LinkButton>
        <LinkButton href="/sign-in?next=/progress" kind="quiet">
          Sign in
        </LinkButton>
      </p>
    </>
  )
}
