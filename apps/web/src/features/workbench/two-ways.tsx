import { Button } from '@/components/button.tsx'
import type { Work, WorkState } from './work/work.ts'

interface TwoWaysProps {
  readonly theirs: NonNullable<WorkState['theirs']>
  readonly work: Work | null
}

/** Two devices went different ways: both texts are there until one is chosen. */
export function TwoWays({ theirs, work }: TwoWaysProps) {
  return (
    <div role="alert" className="mb-4 border-l-4 border-control bg-sunk px-4 py-3">
      <p className="font-bold">Another device has saved something else.</p>
      <p className="mt-1 text-sm">
        Below is what you have here. Choose which one to go on with; until then both are kept.
      </p>
      <details className="mt-2 text-sm">
        <summary className="min-h-6">What the other device has</summary>
        <pre className="mt-2 max-h-60 overflow-auto whitespace-pre-wrap [overflow-wrap:anywhere]">{theirs.text}</pre>
      </details>
      <p className="mt-3 flex flex-wrap gap-3">
        <Button kind="quiet" onClick={() => work?.keepMine()}>
          Keep this one
        </Button>
        <Button kind="quiet" onClick={() => work?.takeTheirs()}>
          Take the other one
        </Button>
      </p>
    </div>
  )
}
