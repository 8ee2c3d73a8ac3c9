import { quote } from '../../text/quote.ts'
import type { EscapeCharacter } from '../tree.ts'
import { WordLexer } from './lexer.ts'

/** The variables a word may use; a Map will do. */
export interface Environment {
  get(name: string): string | undefined
}

/** An environment in which nothing is set. */
export const EMPTY_ENVIRONMENT: Environment = new Map<string, string>()

/** How to expand; without any, as BuildKit does for most arguments. */
export interface ExpandOptions {
  readonly escape?: EscapeCharacter
  /** Leave quotes in the result. */
  readonly keepQuotes?: boolean
  /** Leave escape characters in the result. */
  readonly keepEscapes?: boolean
  /** Treat quotes as any other character. */
  readonly ignoreQuotes?: boolean
  /** Leave variables that are not set as they are written. */
  readonly keepUnset?: boolean
}

/** What became of a word, or BuildKit's message why it can't be expanded. */
export type Expansion<Value> =
  | { readonly ok: true; readonly value: Value; readonly names: UsedNames }
  | { readonly ok: false; readonly message: string; readonly names: UsedNames }

/** The variables that were asked for, in the order of their first use. */
export interface UsedNames {
  readonly matched: ReadonlySet<string>
  readonly unmatched: ReadonlySet<string>
}

const PLAIN = /^[^$\\`'"\ufeff]*$/

const NO_NAMES: UsedNames = { matched: new Set(), unmatched: new Set() }

/**
 * Replaces variables, quotes and escapes in one word:
 * `"${BIN:-/usr/bin}"/app` becomes `/usr/bin/app`.
 */
export function expandWord(word: string, environment: Environment, options: ExpandOptions = {}): Expansion<string> {
  if (PLAIN.test(word)) return { ok: true, value: word, names: NO_NAMES }
  return run(word, environment, options, (lexer) => lexer.readAll().value)
}

/** The same, and splits the result at spaces that are not quoted: `$PORTS 443` may be three words. */
export function expandWords(
  word: string,
  environment: Environment,
  options: ExpandOptions = {},
): Expansion<readonly string[]> {
  return run(word, environment, options, (lexer) => lexer.readAll().words.map((found) => found.value))
}

function run<Value>(
  word: string,
  environment: Environment,
  options: ExpandOptions,
  read: (lexer: WordLexer) => Value,
): Expansion<Value> {
  const lexer = new WordLexer(word, environment, options)
  const value = read(lexer)
  const names = { matched: lexer.matched, unmatched: lexer.unmatched }
  if (lexer.fault === null) return { ok: true, value, names }
  return { ok: false, message: `failed to process ${quote(word)}: ${lexer.fault}`, names }
}
