import type { FieldProps } from '../question.ts'
import { LineRow } from './line-row.tsx'

/** A code text whose lines are chosen by pressing them; after the verdict each that matters says why below it. */
export function LinesField({ id, body, answer, onAnswer, feedback }: FieldProps<'lines'>) {
  const { multiple, lines, language } = body
  const chosen: readonly number[] = answer?.lines ?? []
  const toggle = (number: number, isChosen: boolean) => {
    const others = multiple ? chosen.filter((other) => other !== number) : []
    const next = isChosen ? [...others, number].toSorted((one, other) => one - other) : others
    onAnswer(next.length === 0 ? null : { kind: 'lines', lines: next })
  }
  return (
    <>
      <legend className="mb-2 text-sm text-muted">
        {multiple ? 'Choose all lines that apply' : 'Choose one line'}
      </legend>
      <div className="listing">
        {lines.map((text, index) => (
          <LineRow
            key={index}
            name={id}
            number={index + 1}
            text={text}
            language={language}
            multiple={multiple}
            isChosen={chosen.includes(index + 1)}
            onToggle={(isChosen) => toggle(index + 1, isChosen)}
            isGraded={feedback !== null}
            result={feedback?.lines.find(({ line }) => line === index + 1)}
          />
        ))}
      </div>
    </>
  )
}
