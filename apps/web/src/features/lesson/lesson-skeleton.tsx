import { Skeleton } from '@/components/skeleton.tsx'

const LINES = ['w-full', 'w-11/12', 'w-full', 'w-3/4', 'w-full', 'w-5/6', 'w-1/2']

/** The shape of a lesson while it is on its way: contents at the left, lines of text in the middle. */
export function LessonSkeleton() {
  return (
    <div
      role="status"
      aria-label="Loading the lesson"
      className="mx-auto grid max-w-book gap-x-12 px-4 sm:px-8 lg:grid-cols-[14.5rem_minmax(0,1fr)] xl:gap-x-16"
    >
      <div className="hidden pt-16 lg:block">
        {LINES.map((width, index) => (
          <Skeleton key={index} className={`mb-4 h-4 ${width}`} />
        ))}
      </div>
      <div className="max-w-text pt-16">
        <Skeleton className="h-4 w-40" />
        <Skeleton className="mt-5 h-10 w-full max-w-96" />
        <Skeleton className="mt-6 mb-16 h-6 w-full" />
        {LINES.map((width, index) => (
          <Skeleton key={index} className={`mb-4 h-5 ${width}`} />
        ))}
      </div>
    </div>
  )
}
