import type { PosixPattern } from '../posix-pattern.ts'

/** The commands of a script, in its order. */
export type SedScript = readonly SedCommand[]

/** One command and the lines that it is for. */
export interface SedCommand {
  /** None for every line, one for the lines that it names, two for those from one to another. */
  readonly addresses: readonly SedAddress[]
  readonly isInverted: boolean
  readonly action: SedAction
}

/** What names a line. */
export type SedAddress =
  | { readonly kind: 'line'; readonly number: number }
  | { readonly kind: 'last' }
  | { readonly kind: 'match'; readonly pattern: PosixPattern }

/** What is done with a line. */
export type SedAction =
  | { readonly kind: 'delete' | 'print' | 'quit' | 'number' }
  | { readonly kind: 'append' | 'insert' | 'change'; readonly text: string }
  | { readonly kind: 'map'; readonly chars: ReadonlyMap<string, string> }
  | SedSubstitution

/** `s/pattern/replacement/flags` */
export interface SedSubstitution {
  readonly kind: 'substitute'
  readonly pattern: PosixPattern
  readonly replacement: readonly ReplacementPart[]
  readonly isGlobal: boolean
  /** Which match is the first to be replaced, from 1. */
  readonly nth: number
  readonly prints: boolean
}

/** A text as it is, or what a group of the pattern matched; 0 for the whole match. */
export type ReplacementPart = string | number
