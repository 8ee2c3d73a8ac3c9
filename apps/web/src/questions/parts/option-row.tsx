import type { ReactNode } from 'react'
import { ResultMark } from './result-mark.tsx'

/** What became of an option: whether it was chosen, whether it is right, and why, as HTML or as plain text. */
export interface OptionResult {
  readonly isChosen: boolean
  readonly isRight: boolean
}

interface OptionRowProps {
  readonly name: string
  readonly value: string
  readonly multiple: boolean
  readonly isChosen: boolean
  readonly onToggle: (isChosen: boolean) => void
  readonly describedBy?: string
  readonly children: ReactNode
}

/** An option to choose: the whole row is pressed. */
export function OptionRow({ name, value, multiple, isChosen, onToggle, describedBy, children }: OptionRowProps) {
  return (
    <label className="option">
      <input
        type={multiple ? 'checkbox' : 'radio'}
        name={name}
        value={value}
        checked={isChosen}
        onChange={(event) => onToggle(event.currentTarget.checked)}
        aria-describedby={describedBy}
        className="mt-[0.3em] size-4.5 shrink-0"
      />
      <div className="min-w-0 grow">{children}</div>
    </label>
  )
}

interface GradedRowProps {
  readonly result: OptionResult
  readonly reason: ReactNode
  readonly children: ReactNode
}

/** An option after the verdict: what it was worth and why. */
export function GradedRow({ result, reason, children }: GradedRowProps) {
  return (
    <div className={`option ${resultStyle(result)}`}>
      <ResultMark isRight={result.isRight} />
      <div className="min-w-0 grow">
        {children}
        {resultLabel(result)}
        {reason}
      </div>
    </div>
  )
}

function resultLabel({ isChosen, isRight }: OptionResult) {
  if (!isChosen && !isRight) return <span className="sr-only">Not right.</span>
  const label = isRight ? 'Right' : 'Not right'
  return (
    <p className="mt-1 text-sm font-bold">
      {isChosen ? `Your answer: ${label.toLowerCase()}` : `${label}, not chosen`}
    </p>
  )
}

function resultStyle({ isChosen, isRight }: OptionResult): string {
  if (isRight) return isChosen ? 'option-right' : 'option-missed'
  return isChosen ? 'option-wrong' : 'option-left'
}
