/** What became of a piece of a script. */
export interface Outcome {
  /** The exit status; null if it can't be told. */
  readonly status: number | null
  /** Where the script goes on, if not with what follows. */
  readonly jump: Jump | null
}

/** A leap over what follows: out of the shell, or out of the function or the loop of a depth. */
export interface Jump {
  readonly kind: 'exit' | 'return' | 'break' | 'continue'
  /** How deep the loop or the function is in others; 0 for the shell. */
  readonly level: number
}

/** Out of the shell. */
export const EXIT: Jump = { kind: 'exit', level: 0 }

/** What hangs on the status of a piece. */
export interface Stakes {
  /** Whether the script looks at it itself, so that `set -e` does not. */
  readonly isTested: boolean
  /** Whether a failure makes the whole build fail. A build that goes on has not met one. */
  readonly decides: boolean
}

/** The status is looked at, and either is possible. */
export const TESTED: Stakes = { isTested: true, decides: false }

/** Nobody cares. */
export const IDLE: Stakes = { isTested: false, decides: false }

/** The script goes on with what follows. */
export function done(status: number | null): Outcome {
  return { status, jump: null }
}

/** The shell ends. */
export function exits(status: number | null): Outcome {
  return { status, jump: EXIT }
}

/** Thrown where the shell itself gives up in the middle of a word, as for `${x:?}`: it ends with this status. */
export class ShellAbort extends Error {
  readonly status: number

  constructor(message: string, status: number) {
    super(message)
    this.status = status
  }
}

/** Thrown when a build has done more than it may; caught where the script began. */
export class TooMuch extends Error {}
