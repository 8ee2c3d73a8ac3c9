import { CheckIcon, CrossIcon } from '@/components/icons.tsx'
import { type QuestionState, stateWords } from './question-state.ts'

interface QuestionMapProps {
  readonly states: readonly QuestionState[]
  /** How many there are in all; those not reached yet lead nowhere. */
  readonly count: number
  /** The one that is shown alone, from 1; null where all are on the page. */
  readonly current: number | null
}

const BOX = 'inline-flex size-9 items-center justify-center border text-sm tabular-nums no-underline'

const LOOKS: Record<QuestionState, string> = {
  open: 'border-control bg-paper hover:border-ink',
  answered: 'border-ink bg-ink text-paper',
  conflict: 'border-2 border-dashed border-ink bg-stays-soft font-bold',
  refused: 'border-2 border-dashed border-error bg-error-soft font-bold',
  right: 'border-ships-fill bg-ships-soft text-ink',
  wrong: 'border-stays-fill bg-stays-soft text-ink',
}

/** How far one is, a box a question: empty until it is answered. */
export function QuestionMap({ states, count, current }: QuestionMapProps) {
  const answered = states.filter((state) => state !== 'open').length
  return (
    <nav aria-label="Questions">
      <p className="mb-2.5 text-sm text-muted">
        {answered} of {count} answered
      </p>
      <ol className="flex flex-wrap gap-1.5">
        {Array.from({ length: count }, (_, index) => (
          <li key={index}>
            <Box number={index + 1} state={states[index] ?? null} current={current} />
          </li>
        ))}
      </ol>
    </nav>
  )
}

interface BoxProps {
  readonly number: number
  readonly state: QuestionState | null
  readonly current: number | null
}

function Box({ number, state, current }: BoxProps) {
  const words = `Question ${number}: ${state === null ? 'not reached yet' : stateWords[state]}`
  const look = `mark ${BOX} ${state === null ? 'border-rule text-muted' : LOOKS[state]}`
  const face = (
    <>
      <span aria-hidden="true">{number}</span>
      {state === 'right' && <CheckIcon />}
      {state === 'wrong' && <CrossIcon />}
      <span className="sr-only">{words}</span>
    </>
  )
  if (current === null) {
    return (
      <a href={`#question-${number}`} className={look}>
        {face}
      </a>
    )
  }
  const isCurrent = number === current
  return (
    <span
      className={`${look} ${isCurrent ? 'outline-2 outline-offset-2 outline-ink' : ''}`}
      aria-current={isCurrent ? 'step' : undefined}
    >
      {face}
    </span>
  )
}
