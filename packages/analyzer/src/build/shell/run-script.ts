import { parse, type ParsedScript } from 'unbash'
import { findCommand } from '../commands/all.ts'
import type { CommandModel, CommandResult } from '../commands/command-model.ts'
import { failed, unsure } from '../commands/results.ts'
import { runProgram, runUnknown, type ProgramCall, type World } from '../commands/run-program.ts'
import { textContent } from '../files/content.ts'
import type { Content } from '../files/node.ts'
import type { Machine } from '../machine/machine.ts'
import { isKnown, type Value } from '../machine/value.ts'
import { findBuiltin } from './builtins/all.ts'
import { lacksPipefail, takeOptions } from './builtins/options.ts'
import { findBuiltinProgram } from './builtins/programs.ts'
import { endShell } from './end-shell.ts'
import { findShell } from './find-shell.ts'
import { findForeignSyntax } from './foreign-syntax.ts'
import { runList, runNode } from './interpret.ts'
import { done, exits, TooMuch, type Outcome } from './outcome.ts'
import { Shell, type Interpreter, type Place, type RanCommand, type ShellDialect } from './shell.ts'
import { runWords } from './simple-command.ts'
import { Buffer, Input } from './streams.ts'
import { exportedVariables } from './variables.ts'
import { expandPieces } from './words/expand.ts'

/** What a script runs in. */
export interface ShellContext {
  readonly machine: Machine
  /** What it sees of ENV and ARG; all of them are exported. */
  readonly environment: ReadonlyMap<string, Value>
  /** Why there may be variables that are not listed; left out or null if there are none. */
  readonly unlistedVariables?: string | null
  /** The folder it begins in. */
  readonly folder: string
  /** The words of SHELL: `/bin/sh -c`. */
  readonly shell: readonly string[]
  /** What it reads from its standard input; nothing if left out. */
  readonly input?: Content
  /** `$0`, `$1` … */
  readonly parameters?: readonly Value[]
  /** Whether there is only something to tell if it goes well, as for a step of a build that others follow. */
  readonly mustSucceed?: boolean
  /** The models of commands; all that there are if left out. */
  readonly findCommand?: (name: string) => CommandModel | null
  /** Called after each simple command, with its place in the text of the script if it stands there. */
  readonly onCommand?: (command: RanCommand, result: CommandResult, place: Place) => void
}

/** A script as text, and its tree where it was read before. */
export interface RunnableScript {
  readonly text: string
  readonly tree: ParsedScript | null
  /** What the first line of a here-document names in place of the shell. */
  readonly interpreter?: string | null
}

/** Runs a script in the shell of a stage. Never throws: what is too much for it makes everything doubtful. */
export function runScript(script: RunnableScript, context: ShellContext): CommandResult {
  const words = script.interpreter == null ? context.shell : script.interpreter.split(/\s+/)
  const found = findShell(words, context.machine)
  if (found.kind === 'missing') return failed(found.message, 127)
  const world = worldOf(context, 0)
  if (found.kind === 'unknown') return runUnknown({ ...callOf(context, words), values: [{ why: found.why }] }, world)
  return runIn(script, context, found.dialect, found.options, world)
}

/** Runs the words of a JSON array without a shell. Never throws. */
export function runExec(words: readonly string[], context: ShellContext): CommandResult {
  const world = worldOf(context, 0)
  const call = { ...callOf(context, words), values: words }
  const result = guard(context.machine, () => runProgram(call, world))
  const [name = ''] = words
  context.onCommand?.({ name, words, folder: context.folder }, result, null)
  return result
}

function callOf(context: ShellContext, words: readonly string[]): ProgramCall {
  return {
    values: words,
    environment: context.environment,
    folder: context.folder,
    input: new Input(context.input ?? textContent('')),
    decides: context.mustSucceed === true,
    isFromShell: false,
  }
}

function worldOf(context: ShellContext, depth: number): World {
  return {
    machine: context.machine,
    findCommand: (name) => (context.findCommand ?? findCommand)(name) ?? findBuiltinProgram(name),
    depth,
    as: (account) => worldOf({ ...context, machine: { ...context.machine, account } }, depth),
    runShell: (text, shell, call) =>
      runIn(
        { text, tree: null },
        {
          ...context,
          environment: call.environment,
          folder: isKnown(call.folder) ? call.folder : '/',
          input: call.input.rest,
          parameters: shell.parameters,
          mustSucceed: call.decides,
        },
        shell.dialect,
        shell.options,
        worldOf(context, depth + 1),
        false,
      ),
  }
}

function runIn(
  script: RunnableScript,
  context: ShellContext,
  dialect: ShellDialect,
  options: readonly string[],
  world: World,
  isOwnText = true,
): CommandResult {
  const [output, errors] = [new Buffer(), new Buffer()]
  const input = new Input(context.input ?? textContent(''))
  const shell = new Shell(
    {
      machine: context.machine,
      dialect,
      interpreter: interpreterIn(world),
      unlisted: context.unlistedVariables ?? null,
      depth: world.depth,
      onCommand: context.onCommand ?? null,
    },
    { input, output, errors, others: new Map() },
  )
  const refusal = prepare(shell, context, options)
  if (refusal !== null) return refusal
  shell.isOwnText = isOwnText
  return guard(context.machine, () => {
    const outcome = runTree(shell, script)
    return resultOf(shell, outcome, output, errors)
  })
}

function prepare(shell: Shell, context: ShellContext, options: readonly string[]): CommandResult | null {
  const { state } = shell
  for (const [name, value] of context.environment) {
    state.variables.set(name, { value, isExported: true, isReadonly: false })
  }
  const [zero = context.shell[0] ?? 'sh', ...parameters] = context.parameters ?? []
  state.zero = zero
  state.positional = parameters
  state.folder = context.folder
  state.variables.set('PWD', { value: context.folder, isExported: true, isReadonly: false })
  state.variables.set('IFS', { value: ' \t\n', isExported: false, isReadonly: false })
  for (const name of ['OLDPWD', 'CDPATH']) {
    if (!state.variables.has(name))
      state.variables.set(name, { value: undefined, isExported: false, isReadonly: false })
  }
  shell.decides = context.mustSucceed === true
  const { fault } = takeOptions(shell, options)
  if (fault === null || fault !== 'pipefail' || !lacksPipefail(shell)) return null
  return failed(`${fault}: invalid option`, 2)
}

function runTree(shell: Shell, script: RunnableScript): Outcome {
  const tree = script.tree ?? parse(script.text)
  const stakes = { isTested: false, decides: shell.decides }
  if (tree.errors !== undefined) {
    const words = [{ why: `the script can’t be read: ${tree.errors[0]?.message ?? ''}` }]
    const use = { assignments: new Map(), decides: false, input: shell.streams.input }
    shell.passErrors(shell.setup.interpreter.program(shell, words, use))
    return done(null)
  }
  const foreign = findForeignSyntax(tree, script.text, shell.dialect)
  if (foreign === null) return endShell(shell, shell.list(tree, stakes))
  const before = shell.list({ ...tree, commands: tree.commands.slice(0, foreign.at) }, { ...stakes, decides: false })
  if (before.jump !== null) return endShell(shell, before)
  shell.complain(foreign.message)
  if (shell.dialect === 'sh') shell.doubt(foreign.message)
  return endShell(shell, exits(shell.dialect === 'sh' ? null : 2))
}

function resultOf(shell: Shell, { status }: Outcome, output: Buffer, errors: Buffer): CommandResult {
  const { content } = errors
  const said = content.kind === 'text' ? content.text.trimEnd() : ''
  const isSure = status !== null && (status !== 0 || !shell.hasAssumed)
  const doubt = shell.reasons.find((reason) => reason !== '') ?? ''
  if (isSure) return { status, output: output.content, message: said }
  return { status: null, output: output.content, message: doubt === '' ? said : doubt }
}

/** What is too much ends here: nothing is known of what was done and what was not. */
function guard(machine: Machine, run: () => CommandResult): CommandResult {
  try {
    return run()
  } catch (error) {
    if (!(error instanceof TooMuch) && !(error instanceof RangeError)) throw error
    machine.files.doubt('/', 'It is too much to simulate', 'other')
    return unsure('It is too much to simulate', {
      kind: 'product',
      size: { minBytes: 0, maxBytes: Number.POSITIVE_INFINITY },
      identity: { key: null, isExact: false },
      nature: null,
    })
  }
}

function interpreterIn(world: World): Interpreter {
  return {
    list: runList,
    node: runNode,
    words: (shell, words, stakes, skipsFunctions) => runWords(shell, words, { skipsFunctions }, stakes),
    isBuiltin: (name, dialect) => findBuiltin(name, dialect) !== null,
    pieces: expandPieces,
    program: (shell, words, use) => {
      const environment = exportedVariables(shell)
      const path = shell.state.variables.get('PATH')?.value
      if (path !== undefined && !Array.isArray(path) && !environment.has('PATH')) environment.set('PATH', path as Value)
      for (const [name, value] of use.assignments) environment.set(name, value)
      const { folder } = shell.state
      return runProgram(
        {
          values: words,
          environment,
          folder,
          input: use.input,
          decides: use.decides,
          isFromShell: true,
          umask: shell.state.umask,
        },
        { ...world, depth: shell.depth },
      )
    },
  }
}
