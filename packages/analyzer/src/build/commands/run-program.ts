import { textOf } from '../files/content.ts'
import type { FileNode } from '../files/node.ts'
import type { Account } from '../machine/account.ts'
import { joinPath } from '../machine/file-access.ts'
import type { Machine } from '../machine/machine.ts'
import { isKnown, type Value } from '../machine/value.ts'
import { dialectOf } from '../shell/find-shell.ts'
import type { ShellDialect } from '../shell/shell.ts'
import { isUnknownList } from '../shell/state.ts'
import type { Input } from '../shell/streams.ts'
import type { CallChanges, CommandCall, CommandModel, CommandResult } from './command-model.ts'
import { findProgram, type FoundProgram } from './find-program.ts'
import { compareBytes } from './lines.ts'
import { doTask } from './making/project-task.ts'
import { failed } from './results.ts'
import { runUnknown } from './run-unknown.ts'
import { readShellWords } from './shell-words.ts'

export { runUnknown }

/** A program as it is called. */
export interface ProgramCall {
  /** Its words, the name first. */
  readonly values: readonly Value[]
  readonly environment: ReadonlyMap<string, Value>
  readonly folder: Value
  readonly input: Input
  /** Whether the build fails if it does. */
  readonly decides: boolean
  /** Whether a shell calls it: a script without `#!` is its own then. */
  readonly isFromShell: boolean
  readonly umask?: number
}

/** How a shell is called that runs a script. */
export interface ShellCall {
  readonly dialect: ShellDialect
  readonly options: readonly string[]
  readonly parameters: readonly Value[]
}

/** What a program runs in. */
export interface World {
  readonly machine: Machine
  findCommand(name: string): CommandModel | null
  runShell(text: string, shell: ShellCall, call: ProgramCall): CommandResult
  /** The same for somebody else. */
  as(account: Account): World
  /** How deep scripts are in each other. */
  readonly depth: number
}

const DEEPEST = 100

/** Runs what is no part of the shell: a script, or a program by its model. */
export function runProgram(call: ProgramCall, world: World): CommandResult {
  const [name = ''] = call.values
  const { machine } = world
  if (!isKnown(name)) return runUnknown(call, world)
  if (!machine.budget.spend() || world.depth > DEEPEST) return runUnknown(call, world)
  const found = findProgram(name, call, machine)
  const told = found.kind === 'failed' ? null : runAsTold(call, found.kind === 'found' ? found.path : null, world)
  if (told !== null) return told
  switch (found.kind) {
    case 'failed':
      return failed(found.message, found.status)
    case 'found':
      return runFile(call, name, found, { ...world, depth: world.depth + 1 })
    case 'unknown':
      return runMaybe(call, name, found.why, world)
  }
}

/** What the project says of a command as it is called; null if it says nothing. */
function runAsTold(call: ProgramCall, path: string | null, world: World): CommandResult | null {
  const { commands } = world.machine.project
  const words = call.values.filter(isKnown)
  const line = words.join(' ')
  const task = commands !== undefined && Object.hasOwn(commands, line) ? commands[line] : undefined
  if (task === undefined || words.length < call.values.length || !isKnown(call.folder)) return null
  const [name = '', ...rest] = words
  const given = new GivenCall(call, name, path, rest, call.folder, world)
  return doTask(task, name, call.folder, given, world.machine)
}

/** A program of which is not known whether it is there: if the build needs it, it is. */
function runMaybe(call: ProgramCall, name: string, why: string, world: World): CommandResult {
  const result = runModel(call, name, null, world)
  if (result.status !== 0) return result
  return { ...result, status: null, message: why }
}

function runFile(
  call: ProgramCall,
  word: string,
  { path, node, name }: Extract<FoundProgram, { kind: 'found' }>,
  world: World,
): CommandResult {
  const text = textOf(node.content)
  if (text === null) return runNative(call, word, path, node, world)
  const first = /^#!([^\n]*)/.exec(text)
  if (first === null) return runPlainText(call, text, name, world)
  const line = first[1] ?? ''
  if (line.endsWith('\r')) {
    const program = line.slice(0, -1).trim()
    return failed(
      `${name}: not found: its first line ends with a carriage return, so ${program}\\r is what it asks for`,
      127,
    )
  }
  return runInterpreter(call, line.trim(), text, name, world)
}

function runPlainText(call: ProgramCall, text: string, name: string, world: World): CommandResult {
  if (!call.isFromShell) return failed(`exec ${name}: exec format error`, 126)
  return world.runShell(text, { dialect: 'sh', options: [], parameters: [name, ...call.values.slice(1)] }, call)
}

// #!/bin/sh -e
//   ^ the interpreter, and at most one word for it
function runInterpreter(call: ProgramCall, line: string, text: string, name: string, world: World): CommandResult {
  const [, interpreter = '', argument = ''] = /^(\S+)\s*(.*)$/.exec(line) ?? []
  const isEnv = interpreter.endsWith('/env')
  const words = argument === '' ? [] : isEnv ? argument.split(/\s+/) : [argument]
  const found = findProgram(interpreter, call, world.machine)
  if (found.kind === 'failed') return failed(`${name}: not found: its interpreter ${interpreter} is missing`, 127)
  const [program, ...options] = isEnv ? words : [interpreter, ...words]
  if (isEnv && program?.endsWith('\r') === true) return failed(`env: '${program}': No such file or directory`, 127)
  const behind = isEnv && program !== undefined ? findProgram(program, call, world.machine) : found
  if (behind.kind === 'failed') return failed(`env: '${program ?? ''}': No such file or directory`, 127)
  const real = behind.kind === 'found' ? behind.path : (program ?? '')
  const dialect = dialectOf(real) ?? dialectOf(program ?? '')
  if (dialect !== null)
    return world.runShell(text, { dialect, options, parameters: [name, ...call.values.slice(1)] }, call)
  return runProgram({ ...call, values: [program ?? '', ...options, name, ...call.values.slice(1)] }, world)
}

/** A program for the kernel. One that was made in the build is no command of that name. */
function runNative(call: ProgramCall, word: string, path: string, { content }: FileNode, world: World): CommandResult {
  const isMade = content.kind === 'product' && content.nature?.kind === 'program'
  return isMade ? runUnknown(call, world) : runModel(call, word, path, world)
}

function runModel(call: ProgramCall, word: string, path: string | null, world: World): CommandResult {
  const name = word.slice(word.lastIndexOf('/') + 1)
  const shell = runAsShell(call, name, path, world)
  if (shell !== null) return shell
  const model = world.findCommand(name)
  if (model === null || !isKnown(call.folder)) return runUnknown(call, world)
  const values = model.ignoresOrder === true ? call.values.flatMap(inAnyOrder) : call.values
  const words = values.slice(1)
  const known = words.filter(isKnown)
  if (known.length < words.length && model.takesUnknownWords !== true) return runUnknown(call, world)
  const before = call.input.rest
  const given = new GivenCall({ ...call, values }, name, path, known, call.folder, world)
  const result = model.run(given, world.machine)
  if (given.hasRead && before.kind === 'text' && before.text !== '') call.input.rest = UNKNOWN_REST
  return result ?? runUnknown(call, world)
}

/** Words of which only the order is not known, in one that they may have. */
function inAnyOrder(value: Value): readonly Value[] {
  return isKnown(value) || !isUnknownList(value) ? [value] : (value.words?.toSorted(compareBytes) ?? [value])
}

const UNKNOWN_REST = {
  kind: 'product',
  size: { minBytes: 0, maxBytes: Number.POSITIVE_INFINITY },
  identity: { key: null, isExact: false },
  nature: null,
} as const

/** What a model sees of a call. It is noted whether it looked at the input, for then others can't rely on it. */
class GivenCall implements CommandCall {
  readonly name: string
  readonly program: string | null
  readonly words: readonly string[]
  readonly values: readonly Value[]
  readonly environment: ReadonlyMap<string, Value>
  readonly folder: string
  hasRead = false
  readonly #call: ProgramCall
  readonly #world: World

  constructor(
    call: ProgramCall,
    name: string,
    program: string | null,
    words: readonly string[],
    folder: string,
    world: World,
  ) {
    this.#call = call
    this.#world = world
    this.name = name
    this.program = program
    this.words = words
    this.values = call.values.slice(1)
    this.environment = call.environment
    this.folder = folder
  }

  get input(): CommandCall['input'] {
    this.hasRead = true
    return this.#call.input.rest
  }

  // Models take a call apart, so it must know its own call without `this`.
  readonly run = (words: readonly Value[], changes: CallChanges = {}): CommandResult => {
    const { folder = this.folder, environment = this.environment } = changes
    const input = changes.input === undefined ? this.#call.input : this.#call.input.with(changes.input)
    const world = changes.account === undefined ? this.#world : this.#world.as(changes.account)
    const call = { ...this.#call, values: words, folder, environment, input, decides: false, isFromShell: false }
    return runProgram(call, world)
  }
}

/** `sh -c …`, `bash script`: a shell as a program; null if it is none. */
function runAsShell(call: ProgramCall, name: string, path: string | null, world: World): CommandResult | null {
  const dialect =
    name === 'busybox' ? null : dialectOf(name) === null ? null : (dialectOf(path ?? name) ?? dialectOf(name))
  if (dialect === null) return null
  const words = readShellWords(call.values.slice(1))
  if (words === null) return runUnknown(call, world)
  if (words.kind === 'text') {
    return world.runShell(words.text, { dialect, options: words.options, parameters: words.parameters ?? [name] }, call)
  }
  if (words.kind === 'input') {
    const text = textOf(call.input.rest)
    if (text === null) return runUnknown(call, world)
    return world.runShell(
      text,
      { dialect, options: words.options, parameters: [name, ...words.parameters] },
      { ...call, input: call.input.with({ kind: 'text', text: '' }) },
    )
  }
  return runShellFile(call, words, dialect, world)
}

function runShellFile(
  call: ProgramCall,
  {
    file,
    options,
    parameters,
  }: { readonly file: string; readonly options: readonly string[]; readonly parameters: readonly Value[] },
  dialect: ShellDialect,
  world: World,
): CommandResult {
  if (!isKnown(call.folder)) return runUnknown(call, world)
  const place = world.machine.files.find(joinPath(file, call.folder))
  if (place.kind === 'missing')
    return failed(`cannot open ${file}: No such file`, dialect === 'dash' || dialect === 'ash' ? 2 : 127)
  const text = place.kind === 'found' && place.node.kind === 'file' ? textOf(place.node.content) : null
  if (text === null) return runUnknown(call, world)
  return world.runShell(text, { dialect, options, parameters: [file, ...parameters] }, call)
}
