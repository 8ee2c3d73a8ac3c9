import type { ReactNode } from 'react'
import { CheckIcon, CrossIcon } from '@/components/icons.tsx'
import type { OptionResult } from './option-row.tsx'

/** What is said about a line: how it is marked, in a word and in full. */
export interface LineNote {
  readonly tone: 'right' | 'missed' | 'wrong' | 'left'
  readonly label: string | null
  readonly reason: ReactNode
}

interface ListingRowProps {
  readonly number: number
  readonly code: ReactNode
  readonly note?: LineNote | undefined
}

/** A numbered line of a listing, with what is said about it below. */
export function ListingRow({ number, code, note }: ListingRowProps) {
  return (
    <div className={`listing-row ${note === undefined ? '' : `listing-${note.tone}`}`}>
      <span className="self-center">{note !== undefined && MARKS[note.tone]}</span>
      <LineNumber number={number} />
      <code>{code}</code>
      {note !== undefined && (note.label !== null || note.reason !== null) && (
        <div className="listing-note">
          {note.label !== null && <p className="text-sm font-bold">{note.label}</p>}
          {note.reason}
        </div>
      )}
    </div>
  )
}

interface ListingChoiceProps {
  readonly name: string
  readonly value: string | number
  readonly number: number
  readonly code: ReactNode
  readonly multiple: boolean
  readonly isChosen: boolean
  readonly onToggle: (isChosen: boolean) => void
}

/** A numbered line that is chosen by pressing it. */
export function ListingChoice({ name, value, number, code, multiple, isChosen, onToggle }: ListingChoiceProps) {
  return (
    <label className="listing-row">
      <input
        type={multiple ? 'checkbox' : 'radio'}
        name={name}
        value={value}
        checked={isChosen}
        onChange={(event) => onToggle(event.currentTarget.checked)}
        className="size-4.5 self-center"
      />
      <LineNumber number={number} />
      <code>{code}</code>
    </label>
  )
}

/** What is said about a line that could be chosen. */
export function noteOn({ isChosen, isRight }: OptionResult, reason: ReactNode): LineNote {
  if (isRight && isChosen) return { tone: 'right', label: 'Your choice: right', reason }
  if (isRight) return { tone: 'missed', label: 'Right, not chosen', reason }
  if (isChosen) return { tone: 'wrong', label: 'Your choice: not right', reason }
  return { tone: 'left', label: reason === null ? null : 'Rightly not chosen', reason }
}

const MARKS = { right: <CheckIcon />, missed: <CheckIcon />, wrong: <CrossIcon />, left: null }

function LineNumber({ number }: { readonly number: number }) {
  return (
    <span className="listing-number">
      <span className="sr-only">Line </span>
      {number}
    </span>
  )
}
