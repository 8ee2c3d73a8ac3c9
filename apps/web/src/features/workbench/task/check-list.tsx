import { CheckIcon } from '@/components/icons.tsx'
import { RichText } from '@/components/rich-text.tsx'
import type { BuildView } from '../build/build-view.ts'
import type { Task } from '../exercise.ts'

interface CheckListProps {
  readonly task: Task
  /** What the build shows so far; null before it is known. */
  readonly build: BuildView | null
}

type LiveVerdict = BuildView['checks'][number]['verdict']

/** What is asked, each ticked as soon as it holds. */
export function CheckList({ task, build }: CheckListProps) {
  const { checks, hiddenCount } = task
  const verdicts = new Map(build?.checks.map(({ id, verdict }) => [id, verdict]))
  const held = checks.filter(({ id }) => verdicts.get(id) === 'passed').length
  return (
    <section aria-labelledby="checks-title" className="mt-8">
      <div className="flex items-baseline justify-between border-b border-ink pb-1.5">
        <h2 id="checks-title" className="text-lg">
          Checks
        </h2>
        <p role="status" className="text-sm text-muted tabular-nums">
          {build === null ? '' : `${held} of ${checks.length} hold`}
        </p>
      </div>
      <ul>
        {checks.map(({ id, message, points }) => (
          <li key={id} className="flex items-start gap-3 border-b border-rule py-2">
            <CheckMark verdict={verdicts.get(id)} />
            <RichText html={message} className="min-w-0 grow text-sm" />
            {points > 0 && (
              <span className="label-mono shrink-0 pt-0.5 text-muted">
                {points}
                <span className="sr-only">{points === 1 ? ' point' : ' points'}</span>
              </span>
            )}
          </li>
        ))}
      </ul>
      {hiddenCount > 0 && (
        <p className="mt-2 text-sm text-muted">
          {hiddenCount === 1 ? 'One more is' : `${hiddenCount} more are`} kept back until you check.
        </p>
      )}
    </section>
  )
}

const SHAPE = 'mark mt-[0.2em] flex size-4.5 shrink-0 items-center justify-center border text-sm'

function CheckMark({ verdict }: { readonly verdict: LiveVerdict | undefined }) {
  switch (verdict) {
    case 'passed':
      return (
        <span className={`${SHAPE} border-ships-fill bg-ships-fill text-paper`}>
          <CheckIcon />
          <span className="sr-only">Holds: </span>
        </span>
      )
    case 'unsure':
      return (
        <span className={`${SHAPE} border-dashed border-control font-bold`}>
          <span aria-hidden="true">?</span>
          <span className="sr-only">Can’t be told: </span>
        </span>
      )
    case 'failed':
      return (
        <span className={`${SHAPE} border-control`}>
          <span className="sr-only">Not yet: </span>
        </span>
      )
    case undefined:
      return <span className={`${SHAPE} border-rule`} />
  }
}
