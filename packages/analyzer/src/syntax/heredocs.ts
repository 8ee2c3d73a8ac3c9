import type { LogicalLine } from '../text/logical-line.ts'
import type { Word } from './tree.ts'
import { EMPTY_ENVIRONMENT, expandWords } from './words/expand.ts'
import { WordLexer } from './words/lexer.ts'

/** What `<<-"EOF"` says. */
export interface HeredocOpener {
  readonly name: string
  readonly fileDescriptor: number
  readonly expands: boolean
  readonly chomps: boolean
}

/** An opener and the word that it is. */
export interface PlacedOpener extends HeredocOpener {
  readonly word: Word
}

/** The openers of a line in order, or BuildKit's message why one of them can't be read. */
export type OpenerList =
  | { readonly ok: true; readonly openers: readonly PlacedOpener[] }
  | { readonly ok: false; readonly message: string; readonly word: Word }

/** Finds the openers among the words of an instruction. A line whose quotes are not closed has none. */
export function findHeredocs(line: LogicalLine): OpenerList {
  // The escape character is a backslash here, whatever `# escape=` says.
  const lexer = new WordLexer(line.text, EMPTY_ENVIRONMENT, { keepQuotes: true, keepEscapes: true, keepUnset: true })
  const { words } = lexer.readAll()
  const openers: PlacedOpener[] = []
  for (const found of words) {
    const opener = readHeredocOpener(found.value)
    if (opener === null) continue
    const word: Word = { value: found.value, ...line.sourceSpan(found.start, found.end) }
    if (typeof opener === 'string') return { ok: false, message: opener, word }
    openers.push({ ...opener, word })
  }
  return { ok: true, openers }
}

const DIGITS = /^[0-9]*$/

const LEADING_GAP = /^[\t\n\f\r ]+/

/** Reads one word as an opener; null if it is none, a message if its quotes are not closed. */
export function readHeredocOpener(word: string): HeredocOpener | string | null {
  const angles = word.indexOf('<<')
  if (angles === -1 || !DIGITS.test(word.slice(0, angles))) return null
  const chomps = word[angles + 2] === '-'
  const written = word.slice(angles + (chomps ? 3 : 2)).replace(LEADING_GAP, '')
  if (written === '' || written.includes('<')) return null
  const name = readName(written)
  return name === null || typeof name === 'string'
    ? name
    : { ...name, chomps, fileDescriptor: Number(word.slice(0, angles)) }
}

function readName(written: string): Pick<HeredocOpener, 'name' | 'expands'> | string | null {
  const names = expandWords(written, EMPTY_ENVIRONMENT, { keepUnset: true })
  if (!names.ok) return names.message
  const [name] = names.value
  if (name === undefined || names.value.length > 1) return null
  const quoted = expandWords(written, EMPTY_ENVIRONMENT, { keepUnset: true, keepQuotes: true })
  const [quotedName] = quoted.ok && quoted.value.length === 1 ? quoted.value : []
  if (quotedName === undefined) return `internal lexing of heredoc produced inconsistent results: ${written}`
  // A name with quotes, all or part of it, asks for the body as it is.
  return { name, expands: countQuotes(name) === countQuotes(quotedName) }
}

function countQuotes(text: string): number {
  let count = 0
  for (const character of text) if (character === "'" || character === '"') count++
  return count
}

/** The body without the tabs at the beginning of its lines, as `<<-` asks for. */
export function chompTabs(body: string): string {
  return body.replace(/(?<![^\n])\t+/g, '')
}
