import { RichText } from '@/components/rich-text.tsx'
import type { FieldProps } from '../question.ts'
import { MatchResult } from './match-result.tsx'
import { MatchRow } from './match-row.tsx'

/** Texts to put together: those on the right carry letters, and each on the left gets one of them. */
export function MatchField({ id, body, answer, onAnswer, feedback }: FieldProps<'match'>) {
  const { lefts, rights } = body
  const pairs = answer?.pairs ?? []
  const lettered = rights.map((item, index) => ({ ...item, letter: letterAt(index) }))
  const choose = (left: string, right: string) => {
    const others = pairs.filter((pair) => pair.left !== left)
    const next = right === '' ? others : [...others, { left, right }]
    onAnswer(next.length === 0 ? null : { kind: 'match', pairs: next })
  }
  return (
    <>
      <legend className="mb-2 text-sm text-muted">Choose a letter for each</legend>
      <ol className="match-rights">
        {lettered.map(({ id: rightId, letter, text }) => (
          <li key={rightId}>
            <b>{letter}</b>
            <RichText html={text} className="min-w-0" />
          </li>
        ))}
      </ol>
      {lefts.map((left) => {
        const result = feedback?.pairs.find((pair) => pair.left === left.id)
        if (result !== undefined) return <MatchResult key={left.id} left={left} rights={lettered} result={result} />
        return (
          <MatchRow
            key={left.id}
            id={`${id}-${left.id}`}
            left={left}
            rights={lettered}
            chosen={pairs.find((pair) => pair.left === left.id)?.right ?? ''}
            onChoose={(right) => choose(left.id, right)}
          />
        )
      })}
    </>
  )
}

// There are at most 24 texts on the right.
function letterAt(index: number): string {
  return String.fromCodePoint(65 + index)
}
