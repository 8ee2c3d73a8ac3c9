'use client'
import { useQueries, useQuery } from '@tanstack/react-query'
import { useTRPC } from '@/trpc/client'

/** How much is due in all, and where there are several courses, in each. */
export function DueByCourse({ total }: { readonly total: number }) {
  const trpc = useTRPC()
  const courses = useQuery(trpc.catalog.courses.queryOptions()).data ?? []
  const several = courses.length > 1 ? courses : []
  const counts = useQueries({
    queries: several.map(({ slug }) => trpc.review.queue.queryOptions({ course: slug, limit: 1 })),
    combine: (results) => results.map(({ data }) => data?.due ?? 0),
  })
  if (total === 0) return null
  return (
    <div className="mt-3 text-lg text-muted">
      <p>{total === 1 ? 'One question is due.' : `${total} questions are due.`}</p>
      {several.length > 0 && (
        <ul className="mt-1 text-base">
          {several.map(({ slug, title }, index) => {
            const count = counts[index] ?? 0
            return count === 0 ? null : (
              <li key={slug}>
                {title}: {count}
              </li>
            )
          })}
        </ul>
      )}
    </div>
  )
}
