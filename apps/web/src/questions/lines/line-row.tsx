import { CodeText } from '../parts/code-text.tsx'
import { ListingRow } from '../parts/listing-row.tsx'
import { Reason } from '../parts/reason.tsx'
import type { FeedbackOf } from '../verdict.ts'

interface LineRowProps {
  readonly name: string
  readonly number: number
  readonly text: string
  readonly language: string
  readonly multiple: boolean
  readonly isChosen: boolean
  readonly onToggle: (isChosen: boolean) => void
  readonly isGraded: boolean
  readonly result: FeedbackOf<'lines'>['lines'][number] | undefined
}

/** One line: a row to press, and after the verdict what it was worth and why. An empty line is only there to be seen. */
export function LineRow({ name, number, text, language, multiple, isGraded, result, ...rest }: LineRowProps) {
  const code = <CodeText text={text} language={language} />
  if (isGraded || text.trim() === '') {
    return (
      <ListingRow number={number} code={code} result={result} reason={result && <Reason html={result.explanation} />} />
    )
  }
  return (
    <label className="listing-row">
      <input
        type={multiple ? 'checkbox' : 'radio'}
        name={name}
        value={number}
        checked={rest.isChosen}
        onChange={(event) => rest.onToggle(event.currentTarget.checked)}
        className="size-4.5 self-center"
      />
      <span className="listing-number">
        <span className="sr-only">Line </span>
        {number}
      </span>
      <code>{code}</code>
    </label>
  )
}
