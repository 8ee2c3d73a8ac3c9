import { Skeleton } from '@/components/skeleton.tsx'

/** The shape of the table of users while it is on its way. */
export function UserTableSkeleton() {
  return (
    <div className="mt-8">
      <Skeleton className="h-11 w-full max-w-form" />
      <div className="mt-8 grid border-t border-ink">
        {[0, 1, 2, 3, 4].map((row) => (
          <div key={row} className="border-b border-rule py-4">
            <Skeleton className="h-5 w-2/3 max-w-text" />
          </div>
        ))}
      </div>
    </div>
  )
}
