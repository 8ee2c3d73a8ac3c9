import type { Highlight } from '@stagecraft/analyzer'
import { highlightClasses } from './highlight-classes.ts'

interface Piece {
  readonly from: number
  readonly piece: string
  /** The class of its kind; null for plain text. */
  readonly kind: string | null
}

/** A text in the pieces that it is coloured in; together they are the text. */
export function cutText(text: string, highlights: readonly Highlight[]): readonly Piece[] {
  const pieces: Piece[] = []
  let at = 0
  const add = (to: number, kind: string | null): void => {
    if (to > at) pieces.push({ from: at, piece: text.slice(at, to), kind })
    at = Math.max(at, to)
  }
  for (const { from, to, kind } of highlights) {
    add(Math.min(from, text.length), null)
    add(Math.min(to, text.length), highlightClasses[kind] ?? null)
  }
  add(text.length, null)
  return pieces
}
