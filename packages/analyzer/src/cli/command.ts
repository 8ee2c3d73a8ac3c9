import type { Arguments } from './arguments.ts'
import type { Io } from './io.ts'

/** 0: nothing to object to. 1: there is. 2: unusable input. */
export type ExitCode = 0 | 1 | 2

/** One command of the command line: what help says of it, what it may be given, what it does. */
export interface Command {
  readonly name: string
  /** What it does, in one line of the overview. */
  readonly summary: string
  /** What stands behind the name: `[options] <path>…`. */
  readonly usage: string
  readonly options: OptionTable
  /** More than the options say; lines of their own below them. */
  readonly notes?: readonly string[]
  run(given: Arguments, io: Io): Promise<ExitCode>
}

/** The options of a command by their names, in the order in which help lists them. */
export type OptionTable = Readonly<Record<string, Option>>

/** One option: what its value is called, if it takes one, and what it does. */
export interface Option {
  /** `FILE`; an option without it is a switch. */
  readonly value?: string
  /** The values there are, where they are few. */
  readonly values?: readonly string[]
  readonly help: string
  /** What holds where it is not given. */
  readonly default?: string
  /** Whether it may be given several times. */
  readonly isRepeatable?: boolean
}

/** Makes a command of its parts. */
export function defineCommand(command: Command): Command {
  return command
}
