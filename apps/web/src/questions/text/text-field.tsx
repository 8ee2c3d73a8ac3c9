import { Reason } from '../parts/reason.tsx'
import { TypedResult } from '../parts/typed-result.tsx'
import type { FieldProps } from '../question.ts'

/** A line of text to type; after the verdict a right one, and a word about a common mistake. */
export function TextField({ id, answer, onAnswer, feedback }: FieldProps<'text'>) {
  if (feedback !== null) {
    const { typed, isRight, rightAnswer, mistake } = feedback
    return (
      <TypedResult typed={typed} isRight={isRight}>
        {mistake !== null && <Reason html={mistake} />}
        {typed.trim() !== rightAnswer && (
          <p className="mt-1 text-sm">
            {isRight ? 'Also right:' : 'Right answer:'} <code className="typed">{rightAnswer}</code>
          </p>
        )}
      </TypedResult>
    )
  }
  return (
    <>
      <label htmlFor={`${id}-text`} className="answer-label">
        Your answer
      </label>
      <input
        id={`${id}-text`}
        type="text"
        value={answer?.text ?? ''}
        onChange={({ currentTarget: { value } }) => onAnswer(value === '' ? null : { kind: 'text', text: value })}
        maxLength={500}
        autoComplete="off"
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck={false}
        aria-describedby={`${id}-prompt`}
        className="answer-input w-full max-w-form"
      />
    </>
  )
}
