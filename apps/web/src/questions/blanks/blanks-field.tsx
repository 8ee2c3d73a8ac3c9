import { CodeText } from '../parts/code-text.tsx'
import { Reason } from '../parts/reason.tsx'
import { ResultMark } from '../parts/result-mark.tsx'
import type { FieldProps } from '../question.ts'
import type { FeedbackOf } from '../verdict.ts'
import { linesAround } from './lines-around.ts'

type BlankResult = FeedbackOf<'blanks'>['blanks'][number]

/** A text with inputs in it, each as wide as what is typed; after the verdict what belongs there and why. */
export function BlanksField({ id, body, answer, onAnswer, feedback }: FieldProps<'blanks'>) {
  const { parts, language } = body
  const filled: Readonly<Record<string, string>> = answer?.filled ?? {}
  const names = parts.flatMap((part) => (part.kind === 'blank' ? [part.name] : []))
  const contexts = linesAround(parts)
  const fill = (name: string, typed: string) => {
    const next = { ...filled, [name]: typed }
    const isEmpty = Object.values(next).every((text) => text === '')
    onAnswer(isEmpty ? null : { kind: 'blanks', filled: next })
  }
  return (
    <>
      <legend className="mb-2 text-sm text-muted">
        {names.length === 1 ? 'Fill in the blank' : 'Fill in the blanks'}
      </legend>
      <div className={`listing blanks ${language === 'text' ? 'font-sans' : ''}`}>
        {parts.map((part, index) => {
          if (part.kind === 'text') return <CodeText key={index} text={part.text} language={language} />
          const number = names.indexOf(part.name) + 1
          const result = feedback?.blanks.find(({ name }) => name === part.name)
          if (result !== undefined) return <GradedBlank key={index} number={number} result={result} />
          return (
            <Blank
              key={index}
              id={`${id}-blank-${number}`}
              label={`Blank ${number} of ${names.length}: ${contexts[part.name] ?? ''}`}
              number={number}
              typed={filled[part.name] ?? ''}
              onType={(typed) => fill(part.name, typed)}
            />
          )
        })}
      </div>
      {feedback !== null && <Reasons results={feedback.blanks} />}
    </>
  )
}

interface BlankProps {
  readonly id: string
  readonly label: string
  readonly number: number
  readonly typed: string
  readonly onType: (typed: string) => void
}

function Blank({ id, label, number, typed, onType }: BlankProps) {
  return (
    <span className="blank">
      <span aria-hidden="true" className="blank-number">
        {number}
      </span>
      <input
        id={id}
        type="text"
        aria-label={label}
        value={typed}
        onChange={(event) => onType(event.currentTarget.value)}
        style={{ width: `calc(${Math.max(typed.length, 6) + 1}ch + 1rem)` }}
        maxLength={500}
        autoComplete="off"
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck={false}
        className="answer-input"
      />
    </span>
  )
}

function GradedBlank({ number, result }: { readonly number: number; readonly result: BlankResult }) {
  const { typed, isRight, rightAnswer } = result
  return (
    <span className="blank">
      <span aria-hidden="true" className="blank-number">
        {number}
      </span>
      {isRight ? (
        <b className="blank-right">{typed}</b>
      ) : (
        <>
          {typed.trim() !== '' && <del className="blank-wrong">{typed}</del>}
          <ins className="blank-missed">{rightAnswer}</ins>
        </>
      )}
    </span>
  )
}

function Reasons({ results }: { readonly results: readonly BlankResult[] }) {
  return (
    <ol className="mt-4">
      {results.map(({ name, typed, isRight, rightAnswer, explanation }, index) => (
        <li key={name} className={`option ${isRight ? 'option-right' : 'option-wrong'}`}>
          <ResultMark isRight={isRight} />
          <div className="min-w-0 grow">
            <p>
              <span className="text-muted">Blank {index + 1}:</span>{' '}
              {typed.trim() === '' ? 'left empty' : <code className="typed">{typed}</code>}{' '}
              <b className="text-sm">{isRight ? 'is right' : 'is not right'}</b>
            </p>
            {!isRight && (
              <p className="mt-1 text-sm">
                Right answer: <code className="typed">{rightAnswer}</code>
              </p>
            )}
            <Reason html={explanation} />
          </div>
        </li>
      ))}
    </ol>
  )
}
