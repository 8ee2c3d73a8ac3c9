import { toBytes } from '../text/bytes.ts'
import type { LogicalLine } from '../text/logical-line.ts'
import { isSpace, skipSpace } from '../text/space.ts'
import type { EscapeCharacter, Flag } from './tree.ts'

/** The flags at the beginning of the arguments, and the offset in the line at which the arguments go on. */
export interface FlagList {
  readonly flags: readonly Flag[]
  readonly end: number
}

const NO_FLAGS: readonly Flag[] = []

/**
 * Reads `--name=value` from `start` on, as long as words begin with two dashes. BuildKit reads flags byte by
 * byte and takes each for a character, so that `--chown=ü` means `--chown=Ã¼` to it, and an `à` ends the word:
 * its second byte, A0, would be a no-break space.
 *
 * ```
 * COPY --from=build --chown="1000 : 1000" -- /app /srv
 *      ^^^^^^^^^^^^ ^^^^^^^^^^^^^^^^^^^^^     ^ the arguments
 * ```
 */
export function readFlags(line: LogicalLine, start: number, end: number, escape: EscapeCharacter): FlagList {
  if (!startsFlag(line.text, start, end)) return { flags: NO_FLAGS, end: start }
  const bytes = toBytes(line.text, start, end)
  const flags: Flag[] = []
  let at = 0
  while (startsFlag(bytes.text, at, bytes.text.length)) {
    const word = readFlagWord(bytes.text, at, escape)
    if (word.value !== '--') flags.push(toFlag(word, at, (offset) => bytes.offsetOf(offset), line))
    at = skipSpace(bytes.text, word.end, bytes.text.length)
    if (word.value === '--') break
  }
  return { flags, end: bytes.offsetOf(at) }
}

function startsFlag(text: string, at: number, end: number): boolean {
  return at + 1 < end && text.charCodeAt(at) === 0x2d && text.charCodeAt(at + 1) === 0x2d
}

interface FlagWord {
  readonly value: string
  readonly end: number
  /** Where its first `=` is, in the value and in the text; -1 if there is none. */
  readonly equalsInValue: number
  readonly equals: number
}

/** Reads to the next space that is neither quoted nor escaped; drops quotes and escape characters. */
function readFlagWord(text: string, start: number, escape: EscapeCharacter): FlagWord {
  let value = ''
  let quote = ''
  let equals = -1
  let equalsInValue = -1
  let at = start
  for (; at < text.length; at++) {
    let character = text.charAt(at)
    if (quote === '' && isSpace(character.charCodeAt(0))) break
    if (quote === '' ? character === '"' || character === "'" : character === quote) {
      quote = quote === '' ? character : ''
      continue
    }
    if (character === escape) {
      if (at + 1 === text.length) continue
      character = text.charAt(++at)
    }
    if (character === '=' && equals === -1) {
      equals = at
      equalsInValue = value.length
    }
    value += character
  }
  return { value, end: at, equals, equalsInValue }
}

function toFlag(word: FlagWord, from: number, offsetOf: (byte: number) => number, line: LogicalLine): Flag {
  const span = (start: number, end: number) => line.sourceSpan(offsetOf(start), offsetOf(end))
  const { start, end } = span(from, word.end)
  if (word.equals === -1) {
    return { name: word.value.slice(2), value: null, nameSpan: span(from + 2, word.end), valueSpan: null, start, end }
  }
  const name = word.value.slice(2, word.equalsInValue)
  const value = word.value.slice(word.equalsInValue + 1)
  const nameSpan = span(from + 2, word.equals)
  return { name, value, nameSpan, valueSpan: span(word.equals + 1, word.end), start, end }
}
