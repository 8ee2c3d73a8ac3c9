import { CodeText } from '../parts/code-text.tsx'
import { ListingChoice, ListingRow, noteOn } from '../parts/listing-row.tsx'
import { Reason } from '../parts/reason.tsx'
import type { FieldProps } from '../question.ts'

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
        {lines.map((text, index) => {
          const number = index + 1
          const code = <CodeText text={text} language={language} />
          const result = feedback?.lines.find(({ line }) => line === number)
          if (feedback !== null || text.trim() === '') {
            const note = result && noteOn(result, <Reason html={result.explanation} />)
            return <ListingRow key={number} number={number} code={code} note={note} />
          }
          return (
            <ListingChoice
              key={number}
              name={id}
              value={number}
              number={number}
              code={code}
              multiple={multiple}
              isChosen={chosen.includes(number)}
              onToggle={(isChosen) => toggle(number, isChosen)}
            />
          )
        })}
      </div>
    </>
  )
}
