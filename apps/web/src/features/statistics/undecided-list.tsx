'use client'
import { useQuery } from '@tanstack/react-query'
import { failureMessage } from '@/components/failure-message.ts'
import { Notice } from '@/components/notice.tsx'
import { RichText } from '@/components/rich-text.tsx'
import { Skeleton } from '@/components/skeleton.tsx'
import { useTRPC } from '@/trpc/client'
import { count } from './figures.ts'
import type { Undecided } from './statistics.ts'

const DATE = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeZone: 'UTC' })

/** What graders could not tell lately: where a question, an exercise or the simulation wants work. */
export function UndecidedList({ course }: { readonly course: string }) {
  const trpc = useTRPC()
  const undecided = useQuery(trpc.statistics.undecided.queryOptions({ course }))
  return (
    <section className="mt-16" aria-labelledby="undecided">
      <h2 id="undecided">What could not be decided</h2>
      <p className="mt-2 max-w-text text-muted">
        Where the grader can’t tell, nobody loses a point. Of each exercise the newest 500 answers are looked at.
      </p>
      {undecided.isError && <Notice kind="error">{failureMessage(undecided.error)}</Notice>}
      {undecided.isPending && <Skeleton className="mt-6 h-24" />}
      {undecided.data?.length === 0 && <p className="mt-6 border-t border-rule pt-4">Everything was decided.</p>}
      {undecided.data !== undefined && undecided.data.length > 0 && (
        <ul className="mt-6 border-t border-ink">
          {undecided.data.map((row) => (
            <UndecidedRow key={`${row.key} ${row.check} ${row.reasonHtml}`} row={row} />
          ))}
        </ul>
      )}
    </section>
  )
}

function UndecidedRow({ row }: { readonly row: Undecided }) {
  return (
    <li className="grid gap-x-8 gap-y-1 border-b border-rule py-3 lg:grid-cols-[18rem_1fr_auto]">
      <div>
        <span className="font-medium">{row.title}</span>
        <span className="label-mono block break-all text-muted">{row.check ?? row.key}</span>
      </div>
      {row.reasonHtml === null ? (
        <p>The answer as a whole could not be decided.</p>
      ) : (
        <RichText html={row.reasonHtml} className="text-base" />
      )}
      <p className="text-sm text-muted lg:text-right">
        {count(row.count, 'answer')}
        {row.undecided > 0 && <>, {row.undecided} without any decision</>}
        <time dateTime={row.newestAt} className="block">
          {DATE.format(new Date(row.newestAt))}
        </time>
      </p>
    </li>
  )
}
