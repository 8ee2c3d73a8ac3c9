import type { Value } from '../../machine/value.ts'
import { isKnown } from '../../machine/value.ts'
import { done, type Outcome, type Stakes } from '../outcome.ts'
import type { Shell, ShellDialect } from '../shell.ts'

/** A builtin as it is called. */
export interface BuiltinCall {
  readonly shell: Shell
  readonly name: string
  /** Without the name. */
  readonly words: readonly Value[]
  readonly stakes: Stakes
}

/** A command that the shell is itself. */
export interface Builtin {
  readonly names: readonly string[]
  /** Whether it is one of those that POSIX calls special: what goes wrong with it ends the shell. */
  readonly isSpecial?: boolean
  /** The shells that have it; all of them if left out. */
  readonly dialects?: readonly ShellDialect[]
  run(call: BuiltinCall): Outcome
}

/** The words of a builtin if all of them are known. */
export function knownWords(words: readonly Value[]): readonly string[] | null {
  return words.every(isKnown) ? words : null
}

/** The builtin was used in a way of which can't be told what comes of it. */
export function unclear({ shell, name, words }: BuiltinCall, why?: string): Outcome {
  const unknown = words.find((word) => !isKnown(word))
  const reason = unknown !== undefined && !isKnown(unknown) ? unknown.why : 'this use of it is not known here'
  shell.doubt(`What ${name} does can’t be told: ${why ?? reason}`)
  return done(null)
}

/** The builtin fails and says why. */
export function fails({ shell, name }: BuiltinCall, message: string, status = 1): Outcome {
  shell.complain(`${name}: ${message}`)
  return done(status)
}
