import type { CommandNode, CompoundList, ParsedScript, Statement, Word } from 'unbash'
import { ANY_SIZE, atLeast } from '../../facts/size-range.ts'
import type { CommandResult } from '../commands/command-model.ts'
import { product, sizeOf, textContent, textOf } from '../files/content.ts'
import type { Content } from '../files/node.ts'
import type { Machine } from '../machine/machine.ts'
import type { Value } from '../machine/value.ts'
import type { Moment } from './fork.ts'
import { addToOpenFile } from './open-file.ts'
import { TooMuch, type Jump, type Outcome, type Stakes } from './outcome.ts'
import { ShellState } from './state.ts'
import { Buffer, Input, type Sink, type Streams } from './streams.ts'
import type { Piece } from './words/pieces.ts'

/** The languages of shells; `sh` is a POSIX shell of which no more is known. */
export type ShellDialect = 'ash' | 'bash' | 'dash' | 'sh'

/** A simple command as it was run: for whoever wants to know which command of a script did what. */
export interface RanCommand {
  readonly name: string
  /** Its words, the name first. */
  readonly words: readonly Value[]
  readonly folder: Value
}

/** Where a piece of a script stands in its text; null for what it got from elsewhere, as by `eval`. */
export type Place = { readonly pos: number; readonly end: number } | null

/** What the parts of a shell need of each other without knowing each other. */
export interface Interpreter {
  list(shell: Shell, statements: readonly Statement[], stakes: Stakes): Outcome
  /** Runs a command of any kind, simple or compound. */
  node(shell: Shell, node: CommandNode | CompoundList, stakes: Stakes): Outcome
  /** Runs a command whose words are there already; functions are passed over if told so. */
  words(shell: Shell, words: readonly Value[], stakes: Stakes, skipsFunctions: boolean): Outcome
  isBuiltin(name: string, dialect: ShellDialect): boolean
  /** What a word becomes, before it is parted into fields. */
  pieces(shell: Shell, word: Word, isQuoted: boolean): readonly Piece[]
  /** Runs a command that is no part of the shell. */
  program(shell: Shell, words: readonly Value[], how: ProgramUse): CommandResult
}

/** How a program is run. */
export interface ProgramUse {
  /** Variables that only it sees. */
  readonly assignments: ReadonlyMap<string, Value>
  /** Whether the build fails if it does. */
  readonly decides: boolean
  readonly input: Input
}

/** An end of a piece of script that may have been taken: `unknown && exit`. */
export interface Pending {
  readonly moment: Moment
  readonly jump: Jump
  readonly status: number | null
}

/** What is fixed for a shell. */
export interface ShellSetup {
  readonly machine: Machine
  readonly dialect: ShellDialect
  readonly interpreter: Interpreter
  /** Why there may be variables that are not listed; null if there are none. */
  readonly unlisted: string | null
  /** How deep the scripts are in each other already. */
  readonly depth: number
  readonly onCommand: ((command: RanCommand, result: CommandResult, place: Place) => void) | null
}

const DEEPEST = 120

/** A shell in the middle of a script. */
export class Shell {
  readonly setup: ShellSetup
  readonly machine: Machine
  readonly dialect: ShellDialect
  state = new ShellState()
  streams: Streams
  /** Whether the build fails if this shell does. */
  decides = false
  /** Whether what runs is the text that the shell was given, not one that it made or read. */
  isOwnText = true
  depth: number
  /** How many loops, functions and sourced files it is in. */
  loops = 0
  calls = 0
  /** How many of the loops are around the function that runs, out of reach of `break`. */
  outerLoops = 0
  pending: Pending[] = []
  /** The status of the last `$( )` of a command. */
  substituted: number | null | undefined
  /** Why something could not be told, in the order it was met. */
  readonly reasons: string[] = []
  /** Whether something was taken to go well because the build goes on. */
  hasAssumed = false
  readonly buffers = new Set<Buffer>()
  readonly inputs = new Set<Input>()
  /** Where messages go if nothing sends them elsewhere. */
  readonly #messages: Sink

  constructor(setup: ShellSetup, streams: Streams) {
    this.setup = setup
    this.machine = setup.machine
    this.dialect = setup.dialect
    this.depth = setup.depth
    this.#messages = streams.errors
    this.streams = streams
    this.inputs.add(streams.input)
    for (const sink of [streams.output, streams.errors]) if (sink.kind === 'buffer') this.buffers.add(sink)
  }

  /** Takes from what the build may still do. */
  spend(steps = 1): void {
    if (!this.machine.budget.spend(steps)) throw new TooMuch('too much to simulate')
  }

  /** Runs statements one level deeper. */
  list(list: CompoundList | ParsedScript, stakes: Stakes): Outcome {
    if (++this.depth > DEEPEST) throw new TooMuch('nested too deeply to simulate')
    const outcome = this.setup.interpreter.list(this, list.commands, stakes)
    this.depth--
    return outcome
  }

  /** What a word becomes, before it is parted into fields. */
  pieces(word: Word, isQuoted = false): readonly Piece[] {
    return this.setup.interpreter.pieces(this, word, isQuoted)
  }

  /** Notes why something can't be told. */
  doubt(why: string): void {
    if (why !== '' && this.reasons.at(-1) !== why) this.reasons.push(why)
  }

  /** Whether a failure of a piece would make the build fail. */
  isFatal(stakes: Stakes): boolean {
    return stakes.decides || (this.exitsOnFailure(stakes) && this.decides)
  }

  /** Whether `set -e` ends the shell if a piece fails. */
  exitsOnFailure(stakes: Stakes): boolean {
    return this.state.options.has('e') && !stakes.isTested
  }

  write(content: Content): void {
    this.writeTo(this.streams.output, content)
  }

  /**
   * Writes a line to the standard error. The words of a message differ from one version of a shell to the next, so
   * a file or a pipe gets something of which only is known that it is there.
   */
  complain(message: string): void {
    if (message === '') return
    const isForReader = this.streams.errors === this.#messages
    const line = isForReader ? textContent(`${message}\n`) : product(this.machine.newIdentity(), atLeast(1))
    this.writeTo(this.streams.errors, line)
  }

  /** Takes what a program wrote to its standard error, of which a model tells no more than it must. */
  passErrors({ message, status, output }: CommandResult): void {
    if (status === null) this.doubt(message)
    if (this.streams.errors === this.#messages) {
      if (status !== null) this.complain(message)
    } else if (status !== 0 || message !== '' || textOf(output) === null || sizeOf(output).maxBytes === 0) {
      this.writeTo(this.streams.errors, product(this.machine.newIdentity(), ANY_SIZE))
    }
  }

  writeTo(sink: Sink, content: Content): void {
    const size = sizeOf(content)
    if (size.maxBytes === 0 || sink.kind === 'nowhere') return
    this.spend(1 + Math.floor(Math.min(size.minBytes, 1_000_000) / 1000))
    if (sink.kind === 'buffer') sink.parts.push(content)
    else addToOpenFile(this.machine, sink.path, content)
  }

  /** Runs something whose output is kept. */
  capture<Result>(run: () => Result): { readonly result: Result; readonly output: Content } {
    const buffer = new Buffer()
    const { streams } = this
    this.buffers.add(buffer)
    this.streams = { ...streams, output: buffer }
    const result = run()
    this.streams = streams
    this.buffers.delete(buffer)
    return { result, output: buffer.content }
  }

  /** Runs something that reads a content. */
  feed<Result>(content: Content, run: () => Result): Result {
    const { streams } = this
    const input = new Input(content)
    this.inputs.add(input)
    this.streams = { ...streams, input }
    const result = run()
    this.streams = streams
    this.inputs.delete(input)
    return result
  }
}
