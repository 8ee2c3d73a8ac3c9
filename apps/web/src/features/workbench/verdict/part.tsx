import type { ReactNode } from 'react'
import { RichText } from '@/components/rich-text.tsx'
import type { Lines, Review } from '../exercise.ts'
import { LinesButton } from '../lines-button.tsx'

interface PartProps {
  readonly title: string
  readonly note?: string
  readonly children: ReactNode
}

/** One thing that a review has to say, with all that belongs to it. */
export function Part({ title, note, children }: PartProps) {
  return (
    <div className="mt-5">
      <h3 className="text-base">{title}</h3>
      {note !== undefined && <p className="text-sm text-muted">{note}</p>}
      <ul className="mt-1 text-sm">{children}</ul>
    </div>
  )
}

type CheckVerdict = Review['checks'][number]

/** Marks lines in the editor; null where they may have moved. */
export type OnLines = ((lines: readonly Lines[]) => void) | null

/** A check with its verdict's reason. */
export function CheckNote({ check, onLines }: { readonly check: CheckVerdict; readonly onLines: OnLines }) {
  const { message, reason, lines, verdict, isHidden } = check
  return (
    <Note kind={verdict === 'passed' ? 'good' : verdict === 'failed' ? 'bad' : 'open'} lines={lines} onLines={onLines}>
      <RichText html={message} className="font-medium" />
      <RichText html={reason} className={verdict === 'passed' ? 'text-muted' : ''} />
      {isHidden && <p className="text-muted">This was not among the checks shown before.</p>}
    </Note>
  )
}

interface NoteProps {
  readonly kind: 'good' | 'bad' | 'open'
  readonly lines: readonly Lines[]
  readonly onLines: OnLines
  readonly children: ReactNode
}

/** Something that is said about the Dockerfile, and about which of its lines. */
export function Note({ kind, lines, onLines, children }: NoteProps) {
  return (
    <li className={`note note-${kind}`}>
      {children}
      {onLines !== null && <LinesButton lines={lines} onLines={onLines} />}
    </li>
  )
}
