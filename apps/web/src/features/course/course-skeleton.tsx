import { PageColumn } from '@/components/page-column.tsx'
import { Skeleton } from '@/components/skeleton.tsx'

/** The shape of a course page while it is on its way. */
export function CourseSkeleton() {
  return (
    <PageColumn>
      <div role="status" aria-label="Loading the course">
        <Skeleton className="h-13 w-80 max-w-full" />
        <Skeleton className="mt-7 h-6 w-full max-w-text" />
        <Skeleton className="mt-3 h-6 w-2/3 max-w-96" />
        <div className="mt-24 border-t border-ink pt-8 md:pl-28">
          <Skeleton className="h-6 w-48" />
          <Skeleton className="mt-5 h-5 w-full max-w-wide" />
          <Skeleton className="mt-3 h-5 w-full max-w-wide" />
        </div>
      </div>
    </PageColumn>
  )
}
