'use client'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { failureMessage } from '@/components/failure-message.ts'
import { LinkButton } from '@/components/link-button.tsx'
import { Notice } from '@/components/notice.tsx'
import { PageColumn } from '@/components/page-column.tsx'
import { Skeleton } from '@/components/skeleton.tsx'
import { useTRPC } from '@/trpc/client'
import { ItemTable } from './item-table.tsx'
import { UndecidedList } from './undecided-list.tsx'

/** How the questions of a course do, for those who teach with it. */
export function StatisticsPage() {
  const trpc = useTRPC()
  const me = useQuery(trpc.accounts.me.queryOptions()).data
  const mayLook = me?.role === 'instructor' || me?.role === 'administrator'
  return (
    <PageColumn>
      <h1>Statistics</h1>
      {me === undefined && <Skeleton className="mt-8 h-64" />}
      {mayLook && <Courses />}
      {me !== undefined && !mayLook && (
        <>
          <p className="mt-3 mb-6 max-w-text text-muted">
            This page is for instructors. If you are one, sign in with that account.
          </p>
          <LinkButton href="/sign-in?next=/teach/statistics">Sign in</LinkButton>
        </>
      )}
    </PageColumn>
  )
}

function Courses() {
  const trpc = useTRPC()
  const courses = useQuery(trpc.catalog.courses.queryOptions()).data
  const [chosen, setChosen] = useState<string | null>(null)
  const course = chosen ?? courses?.[0]?.slug
  if (courses === undefined) return <Skeleton className="mt-8 h-64" />
  if (course === undefined) return <p className="mt-6">No course is published yet.</p>
  return (
    <>
      {courses.length > 1 && (
        <label className="mt-6 grid max-w-form gap-1.5">
          Course
          <select
            value={course}
            onChange={(event) => setChosen(event.currentTarget.value)}
            className="min-h-11 rounded-md border border-control bg-raised px-3"
          >
            {courses.map(({ slug, title }) => (
              <option key={slug} value={slug}>
                {title}
              </option>
            ))}
          </select>
        </label>
      )}
      <Items key={course} course={course} />
      <UndecidedList course={course} />
    </>
  )
}

function Items({ course }: { readonly course: string }) {
  const trpc = useTRPC()
  const items = useQuery(trpc.statistics.items.queryOptions({ course }))
  return (
    <section className="mt-10" aria-labelledby="questions">
      <h2 id="questions">Questions</h2>
      <p className="mt-2 max-w-text text-muted">
        Facility is the mean score: high is easy. Discrimination says how scores go along with those of the rest of a
        quiz, from −100 to 100 %; efficiency, how much of what is possible that is. Figures are of the revision that is
        published now.
      </p>
      {items.isError && <Notice kind="error">{failureMessage(items.error)}</Notice>}
      {items.isPending && <Skeleton className="mt-6 h-64" />}
      {items.data !== undefined && <ItemTable course={course} items={items.data} />}
    </section>
  )
}
