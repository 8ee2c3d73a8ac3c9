import { RichText } from '@/components/rich-text.tsx'
import type { BodyOf } from '../question.ts'
import { plainTextOf } from './plain-text-of.ts'

type MatchItem = BodyOf<'match'>['lefts'][number]

/** A text on the right under its letter. */
export interface LetteredItem extends MatchItem {
  readonly letter: string
}

interface MatchRowProps {
  readonly id: string
  readonly left: MatchItem
  readonly rights: readonly LetteredItem[]
  /** Empty where nothing is chosen. */
  readonly chosen: string
  readonly onChoose: (right: string) => void
}

/** A text on the left, and the choice of what belongs to it. */
export function MatchRow({ id, left, rights, chosen, onChoose }: MatchRowProps) {
  return (
    <div className="match-row">
      <RichText id={id} html={left.text} className="min-w-0" />
      <select
        aria-labelledby={id}
        value={chosen}
        onChange={(event) => onChoose(event.currentTarget.value)}
        className="answer-input min-w-0"
      >
        <option value="">Choose…</option>
        {rights.map(({ id: rightId, letter, text }) => (
          <option key={rightId} value={rightId}>
            {`${letter} – ${plainTextOf(text)}`}
          </option>
        ))}
      </select>
    </div>
  )
}
