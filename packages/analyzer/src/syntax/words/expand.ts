import type { EscapeCharacter } from '../tree.ts'

/** The variables a word may use; a Map will do. */
export interface Environment {
  get(name: string): string | undefined
}

/** How to expand; what BuildKit's shell lexer calls RawQuotes, RawEscapes, SkipProcessQuotes and SkipUnsetEnv. */
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
export type Expansion =
  | {
      readonly ok: true
      readonly value: string
      /** The value split at spaces that are not quoted. */
      readonly words: readonly string[]
      /** Names that were used and set, and those that were not, each once in the order of their use. */
      readonly matched: readonly string[]
      readonly unmatched: readonly string[]
    }
  | {
      readonly ok: false
      readonly message: string
      readonly matched: readonly string[]
      readonly unmatched: readonly string[]
    }
