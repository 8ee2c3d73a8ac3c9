import { cellsOf } from './visible.ts'

/** A line as a terminal shows it, and below it what marks a part of it. */
export interface Excerpt {
  readonly line: string
  readonly marks: string
}

const LONGEST = 100

const BEFORE = 30

/**
 * The line with `[from, to)` underlined; of a long line, what is around the mark.
 *
 * ```
 * ADD app.js /srv/
 * ^^^
 * ```
 */
export function excerptOf(line: string, from: number, to: number): Excerpt {
  const first = line.length > LONGEST && from > LONGEST - BEFORE ? from - BEFORE : 0
  const last = Math.min(line.length, first + LONGEST)
  const end = Math.max(to, from + 1)
  let shown = first > 0 ? '…' : ''
  let marks = first > 0 ? ' ' : ''
  for (const { text, at, length, width } of cellsOf(line.slice(first, last))) {
    const start = first + at
    shown += text
    marks += (start < end && start + length > from ? '^' : ' ').repeat(width)
  }
  // What stands behind the last character of the line is marked there.
  if (from >= line.length) marks += '^'
  return { line: last < line.length ? `${shown}…` : shown, marks: marks.trimEnd() }
}
