import type { LogicalLine } from '../text/logical-line.ts'
import type { Span } from '../text/span.ts'

/** The text that a shell is given, and where each of its characters stands in the Dockerfile. */
export interface ShellText {
  readonly text: string
  /** Where the characters from `start` up to `end` stand in the file, first to last. */
  spanOf(start: number, end: number): Span
}

/** The text of a line from `start` on. */
export function lineText(line: LogicalLine, start: number, end: number): ShellText {
  return { text: line.text.slice(start, end), spanOf: (from, to) => line.sourceSpan(start + from, start + to) }
}

/** The string of a JSON array, whose quotes `place` covers. */
export function stringText(text: string, place: Span): ShellText {
  // If no character of it is escaped, each stands one behind the quote; else all of it stands for each.
  const isPlain = place.end - place.start === text.length + 2
  const inside = place.start + 1
  return { text, spanOf: isPlain ? (start, end) => ({ start: inside + start, end: inside + end }) : () => place }
}

/** Puts several texts together, with a separator between them. */
export function joinTexts(texts: readonly ShellText[], separator: '' | ' ' | '\n'): ShellText {
  const starts: number[] = []
  let length = 0
  for (const { text } of texts) {
    starts.push(length)
    length += text.length + separator.length
  }
  const placeOf = (start: number, end: number): Span => {
    const index = Math.max(
      starts.findLastIndex((first) => first <= start),
      0,
    )
    const first = starts[index] ?? 0
    return texts[index]?.spanOf(start - first, end - first) ?? { start: 0, end: 0 }
  }
  return {
    text: texts.map(({ text }) => text).join(separator),
    spanOf(start, end) {
      const from = placeOf(start, start).start
      return { start: from, end: end > start ? Math.max(placeOf(end - 1, end).end, from) : from }
    },
  }
}
