'use client'
import { Button } from '@/components/button.tsx'
import { count, markWords } from './figures.ts'
import type { Regrade } from './statistics.ts'

interface RegradePreviewProps {
  readonly preview: Regrade
  readonly isPending: boolean
  readonly onCancel: () => void
  readonly onConfirm: (digest: string) => void
}

/** What a regrade would change, and the decision. */
export function RegradePreview({ preview, isPending, onCancel, onConfirm }: RegradePreviewProps) {
  const { answers, changes, up, down, unfit, sample, digest } = preview
  const others = changes - up - down
  return (
    <div className="border-l-4 border-control pl-4">
      <p role="status" className="font-medium">
        {changes === 0
          ? `Nothing would change: ${count(answers, 'answer')} looked at.`
          : `${changes} of ${count(answers, 'answer')} would get another verdict.`}
      </p>
      {changes > 0 && (
        <ul className="mt-1 text-sm">
          <li>{up} with a higher score</li>
          <li>{down} with a lower score</li>
          {others > 0 && <li>{others} with a first verdict, or a verdict of the same score</li>}
        </ul>
      )}
      {unfit > 0 && (
        <p className="mt-2 text-sm text-muted">
          {count(unfit, 'answer')} to an older form of the question {unfit === 1 ? 'does' : 'do'} not fit the present
          one and {unfit === 1 ? 'keeps its verdict' : 'keep their verdicts'}.
        </p>
      )}
      {sample.length > 0 && <Sample sample={sample} changes={changes} />}
      <p className="mt-4 flex flex-wrap gap-3">
        {changes > 0 && (
          <Button aria-disabled={isPending} onClick={() => !isPending && onConfirm(digest)}>
            {isPending ? 'Regrading…' : `Regrade ${count(changes, 'answer')}`}
          </Button>
        )}
        <Button kind="quiet" onClick={onCancel}>
          {changes > 0 ? 'Cancel' : 'Close'}
        </Button>
      </p>
    </div>
  )
}

function Sample({ sample, changes }: Pick<Regrade, 'sample' | 'changes'>) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
    <div tabIndex={0} role="region" aria-label="Changes" className="mt-4 max-h-72 overflow-y-auto border-y border-rule">
      <table className="w-full text-left text-sm">
        <thead className="text-muted">
          <tr className="border-b border-rule">
            <th scope="col" className="py-1.5 pr-4 font-normal">
              Learner
            </th>
            <th scope="col" className="py-1.5 pr-4 font-normal">
              Now
            </th>
            <th scope="col" className="py-1.5 font-normal">
              After
            </th>
          </tr>
        </thead>
        <tbody>
          {sample.map(({ attemptId, name, before, after }) => (
            <tr key={attemptId} className="border-b border-rule last:border-0">
              <td className="py-1.5 pr-4">{name}</td>
              <td className="py-1.5 pr-4">{markWords(before)}</td>
              <td className="py-1.5">{markWords(after)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {changes > sample.length && <p className="py-1.5 text-sm text-muted">and {changes - sample.length} more</p>}
    </div>
  )
}
