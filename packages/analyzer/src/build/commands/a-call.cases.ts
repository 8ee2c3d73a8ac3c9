import { editorOf, linesOf } from '../files/a-tree.cases.ts'
import { textContent, textOf } from '../files/content.ts'
import type { Content } from '../files/node.ts'
import type { TreeEditor } from '../files/tree-editor.ts'
import { SUPERUSER, type Account } from '../machine/account.ts'
import { Budget } from '../machine/budget.ts'
import type { Machine } from '../machine/machine.ts'
import { isKnown } from '../machine/value.ts'
import { findCommand } from './all.ts'
import type { CommandCall, CommandResult } from './command-model.ts'
import { succeeded, unsure } from './results.ts'

/** What a command left behind. */
export interface Trial {
  /** Null where the model does not know the use of the command. */
  readonly status: number | 'unsure' | null
  readonly output: string | null
  /** What it printed, also where the text of it is not known. */
  readonly content: Content | null
  readonly message: string
  readonly tree: readonly string[]
  readonly editor: TreeEditor
}

/** How a command is called, where it matters. */
export interface TrialOptions {
  readonly account?: Account
  readonly folder?: string
  readonly input?: string | Content
  /** The file that runs; one of the command's own name if left out. */
  readonly program?: string
  readonly environment?: Readonly<Record<string, string>>
  readonly machine?: Partial<Machine>
  /** What becomes of the commands that it runs; all go well if it is left out. */
  readonly run?: CommandCall['run']
}

/** Somebody who is not root. */
export const SOMEBODY: Account = { uid: 1000, gid: 1000, groups: [], name: 'node', home: '/home/node' }

/** A machine with these files and nothing else of note. */
export function machineOn(files: TreeEditor, account: Account = SUPERUSER, more: Partial<Machine> = {}): Machine {
  return {
    files,
    clock: files.clock,
    account,
    system: {
      image: 'alpine:3',
      family: 'alpine',
      version: '3',
      libc: 'musl',
      packageManager: 'apk',
      architecture: 'amd64',
    },
    project: {},
    budget: new Budget(10_000),
    hasNetwork: true,
    isReadOnly: () => false,
    newIdentity: () => ({ key: `trial ${files.clock.tick()}`, isExact: false }),
    useFact(): void {},
    ...more,
  }
}

/** Calls a command, its words split at spaces if they are no list, on a tree written as lines. */
export function tryCommand(tree: readonly string[], line: Line, options: TrialOptions = {}): Trial {
  return tryOn(editorOf(...tree), line, options)
}

/** The same on a tree that is there. */
export function tryOn(editor: TreeEditor, line: Line, options: TrialOptions = {}): Trial {
  const machine = machineOn(editor, options.account, options.machine)
  const environment = new Map(Object.entries(options.environment ?? {}))
  const input = typeof options.input === 'object' ? options.input : textContent(options.input ?? '')
  const around = { environment, folder: options.folder ?? '/', input, program: options.program, run: options.run }
  return report(callOf(typeof line === 'string' ? line.split(' ') : line, around, machine), editor)
}

/** The words of a call. */
export type Line = string | readonly string[]

type Around = Pick<CommandCall, 'environment' | 'folder' | 'input'> & {
  readonly program: string | undefined
  readonly run: CommandCall['run'] | undefined
}

/** What a command calls is called as itself; one that has no model goes well and does nothing. */
function callOf(words: readonly string[], around: Around, machine: Machine): CommandResult | null {
  const [name = '', ...rest] = words
  const call: CommandCall = {
    ...around,
    name,
    program: around.program ?? `/bin/${name}`,
    words: rest,
    values: rest,
    run:
      around.run ??
      ((next, { account = machine.account, ...changes } = {}) =>
        callNext(next.filter(isKnown), { ...around, ...changes }, { ...machine, account })),
  }
  return findCommand(name)?.run(call, machine) ?? null
}

function callNext(words: readonly string[], around: Around, machine: Machine): CommandResult {
  if (findCommand(words[0] ?? '') === null) return succeeded()
  return callOf(words, around, machine) ?? unsure('not known')
}

function report(result: CommandResult | null, editor: TreeEditor): Trial {
  const tree = linesOf(editor.root)
  if (result === null) return { status: null, output: null, content: null, message: '', tree, editor }
  const { status, output, message } = result
  return { status: status ?? 'unsure', output: textOf(output), content: output, message, tree, editor }
}
