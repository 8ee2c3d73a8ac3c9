import { PageLink } from '@/components/page-link.tsx'
import { sittingPath, type SittingSummary } from './quiz.ts'

interface SittingListProps {
  readonly address: { readonly course: string; readonly quiz: string }
  readonly sittings: readonly SittingSummary[]
  readonly threshold: number
}

/** What came of a quiz so far, newest first; each leads to its explanations. */
export function SittingList({ address, sittings, threshold }: SittingListProps) {
  const over = sittings.filter(({ state }) => state !== 'open')
  if (over.length === 0) return null
  return (
    <section className="mt-12" aria-labelledby="results">
      <h2 id="results">Your results</h2>
      <ol className="mt-4 border-t border-ink">
        {over.map((sitting) => (
          <li key={sitting.id} className="flex flex-wrap items-baseline gap-x-4 gap-y-1 border-b border-rule py-2.5">
            <PageLink href={sittingPath(address, sitting.id)} prefetch={false}>
              Attempt {sitting.number}
            </PageLink>
            <time dateTime={sitting.startedAt} className="text-sm text-muted">
              {new Date(sitting.startedAt).toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'short' })}
            </time>
            <Worth sitting={sitting} threshold={threshold} />
          </li>
        ))}
      </ol>
    </section>
  )
}

function Worth({
  sitting: { score, state },
  threshold,
}: {
  readonly sitting: SittingSummary
  readonly threshold: number
}) {
  const isPassed = score !== null && score >= threshold
  return (
    <span className={`ml-auto tabular-nums ${isPassed ? 'text-ships' : 'text-stays'}`}>
      {score === null ? '' : `${Math.round(score * 100)} %, `}
      {isPassed ? 'passed' : 'not passed'}
      {state === 'expired' && ', time was over'}
    </span>
  )
}
