import type { LogicalLine } from '../text/logical-line.ts'
import { isBlank, isSpace } from '../text/space.ts'
import type { Span } from '../text/span.ts'
import type { EscapeCharacter, Word } from './tree.ts'

/** The characters of the line from `start` up to `end` as one word. */
export function wordOf(line: LogicalLine, start: number, end: number): Word {
  return placeWord(line, line.text.slice(start, end), start, end)
}

/** What those characters of the line mean, as a word. */
export function placeWord(line: LogicalLine, value: string, start: number, end: number): Word {
  const span = line.sourceSpan(start, end)
  return { value, start: span.start, end: span.end }
}

/** Where the words between blanks stand; quotes mean nothing here. */
export function splitAtBlanks(text: string, start: number, end: number): readonly Span[] {
  const words: Span[] = []
  for (let at = start; at < end;) {
    const from = skipBlanks(text, at, end)
    at = findBlank(text, from, end)
    words.push({ start: from, end: at })
  }
  return words
}

/** The first blank in `[start, end)`, or `end`. */
export function findBlank(text: string, start: number, end: number): number {
  let at = start
  while (at < end && !isBlank(text.charCodeAt(at))) at++
  return at
}

/** The first character in `[start, end)` that is no blank, or `end`. */
export function skipBlanks(text: string, start: number, end: number): number {
  let at = start
  while (at < end && isBlank(text.charCodeAt(at))) at++
  return at
}

/**
 * Where the words stand between spaces that are neither quoted nor escaped. Quotes and escapes stay in them, but for an
 * escape character at the very end.
 *
 * ```
 * greeting="hello world" name=a\ b
 * ^^^^^^^^^^^^^^^^^^^^^^ ^^^^^^^^^
 * ```
 */
export function splitQuoted(text: string, start: number, end: number, escape: EscapeCharacter): readonly Span[] {
  const words: Span[] = []
  for (let at = start; at < end;) {
    while (at < end && isSpace(text.charCodeAt(at))) at++
    const from = at
    at = findWordEnd(text, from, end, escape)
    const to = at > end ? end - 1 : at
    if (to > from) words.push({ start: from, end: to })
  }
  return words
}

/** The end of the word; one more than `end` if the last character is to escape what does not follow. */
function findWordEnd(text: string, start: number, end: number, escape: EscapeCharacter): number {
  const escapeCode = escape.charCodeAt(0)
  let quote = 0
  let at = start
  for (; at < end; at++) {
    const code = text.charCodeAt(at)
    if (quote === 0) {
      if (isSpace(code)) break
      if (code === SINGLE || code === DOUBLE) quote = code
      else if (code === escapeCode) at++
    } else if (code === quote) quote = 0
    else if (code === escapeCode && quote === DOUBLE) at++
  }
  return at
}

const SINGLE = 0x27

const DOUBLE = 0x22
