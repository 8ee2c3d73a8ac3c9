import { TypedResult } from '../parts/typed-result.tsx'
import type { FieldProps } from '../question.ts'
import type { FeedbackOf } from '../verdict.ts'

/** A number to type, its unit behind it; after the verdict how it was read, and what counts as right. */
export function NumberField({ id, body, answer, onAnswer, feedback }: FieldProps<'number'>) {
  const { unitSymbol } = body
  if (feedback !== null) return <NumberResult feedback={feedback} unitSymbol={unitSymbol} />
  return (
    <>
      <label htmlFor={`${id}-number`} className="answer-label">
        Your answer {unitSymbol !== '' && <span className="sr-only">in {unitSymbol}</span>}
      </label>
      <span className="flex items-baseline gap-2.5">
        <input
          id={`${id}-number`}
          type="text"
          inputMode="decimal"
          value={answer?.text ?? ''}
          onChange={({ currentTarget: { value } }) => onAnswer(value === '' ? null : { kind: 'number', text: value })}
          maxLength={100}
          autoComplete="off"
          aria-describedby={`${id}-prompt`}
          className="answer-input w-40"
        />
        <span aria-hidden="true">{unitSymbol}</span>
      </span>
    </>
  )
}

interface NumberResultProps {
  readonly feedback: FeedbackOf<'number'>
  readonly unitSymbol: string
}

function NumberResult({ feedback, unitSymbol }: NumberResultProps) {
  const { typed, read, isRight, value, tolerance, rightAnswer } = feedback
  const say = (amount: number) => `${plain(amount)} ${unitSymbol}`.trim()
  const isExact = read === value
  return (
    <TypedResult typed={typed} isRight={isRight}>
      {read !== null && typed.trim() !== String(read) && (
        <p className="mt-1 text-sm">
          It was read as <b>{say(read)}</b>.
        </p>
      )}
      {!isExact && (
        <p className="mt-1 text-sm">
          {isRight ? 'Exactly' : 'Right answer'}: <b>{rightAnswer}</b>
        </p>
      )}
      {tolerance > 0 && (
        <p className="mt-1 text-sm text-muted">
          Anything from {say(value - tolerance)} to {say(value + tolerance)} counts as right.
        </p>
      )}
    </TypedResult>
  )
}

// What arithmetic with fractions leaves behind the twelfth digit is nobody's answer.
function plain(amount: number): string {
  return String(Number(amount.toPrecision(12)))
}
