import type { Content } from '../files/node.ts'
import type { Account } from '../machine/account.ts'
import type { Machine } from '../machine/machine.ts'
import type { Value } from '../machine/value.ts'

/** A command as it is called. */
export interface CommandCall {
  /** The name it is called by, without folders: a program may have several. */
  readonly name: string
  /** The file that runs, links followed: `/bin/busybox` for the commands of Alpine; null where it can't be told. */
  readonly program: string | null
  readonly words: readonly string[]
  /** The same with those that can't be told; only a model that takes them gets a call that has any. */
  readonly values: readonly Value[]
  /** The variables that the command sees. */
  readonly environment: ReadonlyMap<string, Value>
  /** The folder it runs in. */
  readonly folder: string
  /** What it reads if it reads its standard input; empty where there is none. */
  readonly input: Content
  /** Runs another command in the same place: for `env`, `xargs`, `sudo`, `sh -c`. */
  readonly run: (words: readonly Value[], changes?: CallChanges) => CommandResult
}

/** What may be other for a command that a command starts. */
export interface CallChanges {
  readonly folder?: string
  readonly environment?: ReadonlyMap<string, Value>
  readonly input?: Content
  /** Who it runs as; whoever calls it if left out. */
  readonly account?: Account
}

/** What became of a command. */
export interface CommandResult {
  /** The exit status; null if it can't be told. */
  readonly status: number | null
  /** What it wrote to its standard output. */
  readonly output: Content
  /** What it wrote to its standard error, or why its effect can't be told; empty if nothing. */
  readonly message: string
}

/**
 * What a command does to a filesystem. A model says what surely happens, marks what may have happened, and never
 * guesses: a flag that it does not know makes the call one of an unknown command.
 */
export interface CommandModel {
  readonly names: readonly [string, ...string[]]
  /** What of the command it knows, in one sentence. */
  readonly summary: string
  /** Whether it is called although some of its words can't be told. */
  readonly takesUnknownWords?: boolean
  /** Whether it does the same whatever order words have that stand for files. */
  readonly ignoresOrder?: boolean
  /** Null if it is a use of the command that the model does not know. */
  run(call: CommandCall, machine: Machine): CommandResult | null
}

/** Declares a model. Each is one file, is listed in `all.ts`, and has its cases beside it. */
export function defineCommand(model: CommandModel): CommandModel {
  return model
}
