import { countUpTo } from './line-index.ts'
import type { Span } from './span.ts'

/**
 * One instruction's text as BuildKit reads it: continuations, and comments and blank lines between them,
 * are taken out. Knows for each of its characters where it stands in the file.
 *
 * ```
 * RUN apt-get \        text: "RUN apt-get   update"
 * # a comment
 *   update             offset 14 is the u of update, in the third line
 * ```
 */
export interface LogicalLine {
  readonly text: string
  /** The place in the file of the character at `offset` of `text`; for the length of `text`, where it ends. */
  sourceOffset(offset: number): number
  /** Where the characters from `start` up to `end` of `text` stand, first to last. */
  sourceSpan(start: number, end: number): Span
  /** The part of the line from `start` up to `end`, as a line of its own. */
  slice(start: number, end: number): LogicalLine
}

/** A line that has no continuation: it stands in the file as it is, from `start` on. */
export function wholeLine(text: string, start: number): LogicalLine {
  return new WholeLine(text, start)
}

/** A line made of several stretches of the file, in order. */
export function joinedLine(source: string, pieces: readonly Span[]): LogicalLine {
  const text = pieces.map((piece) => source.slice(piece.start, piece.end)).join('')
  // An empty piece holds no character, so none can stand in it; but a line must have one piece.
  const filled = pieces.filter((piece) => piece.end > piece.start)
  const used = filled.length > 0 ? filled : pieces.slice(0, 1)
  const offsets: number[] = []
  let length = 0
  for (const piece of used) {
    offsets.push(length)
    length += piece.end - piece.start
  }
  return new JoinedLine(text, { offsets, starts: used.map((piece) => piece.start) }, 0)
}

/** Where the character at `place` of the file is in the line; the next one that is in it, or its end, if it is not. */
export function logicalOffset(line: LogicalLine, place: number): number {
  let low = 0
  let high = line.text.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (line.sourceOffset(middle) < place) low = middle + 1
    else high = middle
  }
  return low
}

class WholeLine implements LogicalLine {
  readonly text: string
  readonly #start: number

  constructor(text: string, start: number) {
    this.text = text
    this.#start = start
  }

  sourceOffset(offset: number): number {
    return this.#start + offset
  }

  sourceSpan(start: number, end: number): Span {
    return { start: this.#start + start, end: this.#start + end }
  }

  slice(start: number, end: number): LogicalLine {
    return new WholeLine(this.text.slice(start, end), this.#start + start)
  }
}

interface PieceTable {
  readonly offsets: readonly number[]
  readonly starts: readonly number[]
}

class JoinedLine implements LogicalLine {
  readonly text: string
  readonly #table: PieceTable
  /** How many characters of the joined pieces stand before this line. */
  readonly #skipped: number

  constructor(text: string, table: PieceTable, skipped: number) {
    this.text = text
    this.#table = table
    this.#skipped = skipped
  }

  sourceOffset(offset: number): number {
    const joined = this.#skipped + offset
    const piece = countUpTo(this.#table.offsets, joined) - 1
    return (this.#table.starts[piece] ?? 0) + joined - (this.#table.offsets[piece] ?? 0)
  }

  sourceSpan(start: number, end: number): Span {
    const from = this.sourceOffset(start)
    // A word that ends where a line is continued ends there, not where the next line begins.
    return { start: from, end: end > start ? this.sourceOffset(end - 1) + 1 : from }
  }

  slice(start: number, end: number): LogicalLine {
    return new JoinedLine(this.text.slice(start, end), this.#table, this.#skipped + start)
  }
}
