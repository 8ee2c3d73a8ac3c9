import { fromBytes, toBytes } from '../text/bytes.ts'
import type { LogicalLine } from '../text/logical-line.ts'
import { quote } from '../text/quote.ts'
import { isSpace, skipSpace } from '../text/space.ts'
import type { Span } from '../text/span.ts'
import { faultAt } from './fault.ts'
import type { Fault } from './fault.ts'
import type { InstructionKind } from './instructions/types.ts'
import { readJsonArray } from './json-array.ts'
import { findBlank, skipBlanks, placeWord, splitAtBlanks, splitQuoted, wordOf } from './split-words.ts'
import type { EscapeCharacter, KeyValue, Word } from './tree.ts'

/** The arguments of an instruction, split as its keyword asks for. */
export interface Arguments {
  readonly words: readonly Word[]
  readonly pairs: readonly KeyValue[]
  readonly isJson: boolean
  readonly fault: Fault | null
}

export const NO_ARGUMENTS: Arguments = { words: [], pairs: [], isJson: false, fault: null }

function ofWords(words: readonly Word[], isJson = false, fault: Fault | null = null): Arguments {
  return { words, pairs: NO_ARGUMENTS.pairs, isJson, fault }
}

function ofPairs(pairs: readonly KeyValue[], fault: Fault | null = null): Arguments {
  return { words: NO_ARGUMENTS.words, pairs, isJson: false, fault }
}

/** Splits the arguments, which stand in `range` of the line with no spaces around them. */
export function readArguments(
  kind: InstructionKind,
  line: LogicalLine,
  range: Span,
  escape: EscapeCharacter,
): Arguments {
  if (range.start >= range.end) return NO_ARGUMENTS
  switch (kind) {
    case 'EXPOSE':
    case 'FROM':
      return readList(line, range)
    case 'ADD':
    case 'COPY':
    case 'VOLUME':
      return readJson(line, range) ?? readList(line, range)
    case 'CMD':
    case 'ENTRYPOINT':
    case 'RUN':
    case 'SHELL':
      return readJson(line, range) ?? readText(line, range)
    case 'MAINTAINER':
    case 'STOPSIGNAL':
    case 'UNKNOWN':
    case 'USER':
    case 'WORKDIR':
      return readText(line, range)
    case 'ARG':
      return readDeclarations(line, range, escape)
    case 'ENV':
    case 'LABEL':
      return readPairs(kind, line, range, escape)
    case 'HEALTHCHECK':
      return readHealthcheck(line, range)
    case 'ONBUILD':
      return NO_ARGUMENTS
  }
}

function readList(line: LogicalLine, range: Span): Arguments {
  const words = splitAtBlanks(line.text, range.start, range.end)
  return ofWords(words.map((word) => wordOf(line, word.start, word.end)))
}

function readText(line: LogicalLine, range: Span): Arguments {
  return ofWords([wordOf(line, range.start, range.end)])
}

/** Null if it is no JSON array, and so to be read in another way. */
function readJson(line: LogicalLine, range: Span): Arguments | null {
  const array = readJsonArray(line.text, range.start, range.end)
  if (array.kind === 'none') return null
  if (array.kind === 'other-values') {
    const message = 'when using JSON array syntax, arrays must be comprised of strings only'
    const whole = wordOf(line, range.start, range.end)
    return ofWords([whole], false, faultAt(whole, message, 'json-not-strings'))
  }
  const words = array.items.map((item) => placeWord(line, item.value, item.start, item.end))
  return ofWords(words, true)
}

/** `ARG name` and `ARG name=value`, several at once. */
function readDeclarations(line: LogicalLine, range: Span, escape: EscapeCharacter): Arguments {
  const spans = splitQuoted(line.text, range.start, range.end, escape)
  const words = spans.map((span) => wordOf(line, span.start, span.end))
  return { words, pairs: spans.map((span) => pairOf(line, span)), isJson: false, fault: null }
}

/**
 * Whether the first word has an equals sign decides between the two forms.
 *
 * ```
 * ENV HOME=/root LANG=C      two variables
 * ENV HOME /root LANG=C      one, whose value is "/root LANG=C"
 * ```
 */
function readPairs(kind: 'ENV' | 'LABEL', line: LogicalLine, range: Span, escape: EscapeCharacter): Arguments {
  const spans = splitQuoted(line.text, range.start, range.end, escape)
  const [first] = spans
  if (first === undefined) return NO_ARGUMENTS
  if (pairOf(line, first).value === null) return readOldPair(kind, line, range)
  const pairs = spans.map((span) => pairOf(line, span))
  const lone = pairs.find((pair) => pair.value === null)
  if (lone === undefined) return ofPairs(pairs)
  const message = `Syntax error - can't find = in ${quote(lone.name.value)}. Must be of the form: name=value`
  return ofPairs(pairs, faultAt(lone, message, 'missing-equals'))
}

function readOldPair(kind: 'ENV' | 'LABEL', line: LogicalLine, range: Span): Arguments {
  const nameEnd = findBlank(line.text, range.start, range.end)
  const valueStart = skipBlanks(line.text, nameEnd, range.end)
  const name = wordOf(line, range.start, nameEnd)
  const value = nameEnd === range.end ? null : wordOf(line, valueStart, range.end)
  const { start, end } = line.sourceSpan(range.start, range.end)
  const fault = value === null ? faultAt(name, `${kind} must have two arguments`, 'missing-value') : null
  return ofPairs([{ name, value, separator: '', start, end }], fault)
}

function pairOf(line: LogicalLine, span: Span): KeyValue {
  const equals = findEquals(line.text, span)
  const { start, end } = line.sourceSpan(span.start, span.end)
  if (equals === -1) return { name: wordOf(line, span.start, span.end), value: null, separator: '', start, end }
  const name = wordOf(line, span.start, equals)
  return { name, value: wordOf(line, equals + 1, span.end), separator: '=', start, end }
}

function findEquals(text: string, span: Span): number {
  for (let at = span.start; at < span.end; at++) if (text.charCodeAt(at) === 0x3d) return at
  return -1
}

/**
 * `HEALTHCHECK CMD` and a command, or `HEALTHCHECK NONE`. BuildKit looks for the space byte by byte, so that a
 * no-break space leaves half of itself behind: `CMD\xc2`, which is no type that it knows.
 */
function readHealthcheck(line: LogicalLine, range: Span): Arguments {
  const bytes = toBytes(line.text, range.start, range.end)
  const { length } = bytes.text
  let typeEnd = 0
  while (typeEnd < length && !isSpace(bytes.text.charCodeAt(typeEnd))) typeEnd++
  const next = skipSpace(bytes.text, typeEnd, length)
  const type = placeWord(line, fromBytes(bytes.text.slice(0, typeEnd)), range.start, bytes.offsetOf(typeEnd))
  if (next === length) return ofWords([type])
  const rest = { start: bytes.offsetOf(next), end: range.end }
  const command = readJson(line, rest) ?? readText(line, rest)
  return ofWords([type, ...command.words], command.isJson, command.fault)
}
