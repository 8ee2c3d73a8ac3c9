import { editorOf, linesOf } from '../files/a-tree.cases.ts'
import { textContent, textOf } from '../files/content.ts'
import type { TreeEditor } from '../files/tree-editor.ts'
import { SUPERUSER, type Account } from '../machine/account.ts'
import { Budget } from '../machine/budget.ts'
import type { Machine } from '../machine/machine.ts'
import { findCommand } from './all.ts'
import type { CommandCall, CommandResult } from './command-model.ts'
import { succeeded } from './results.ts'

/** What a command left behind. */
export interface Trial {
  /** Null where the model does not know the use of the command. */
  readonly status: number | 'unsure' | null
  readonly output: string | null
  readonly message: string
  readonly tree: readonly string[]
  readonly editor: TreeEditor
}

/** How a command is called, where it matters. */
export interface TrialOptions {
  readonly account?: Account
  readonly folder?: string
  readonly input?: string
  readonly environment?: Readonly<Record<string, string>>
  readonly machine?: Partial<Machine>
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
    newIdentity: () => ({ key: `trial ${files.clock.tick()}`, isExact: false }),
    useFact(): void {},
    ...more,
  }
}

/** Calls a command, its words split at spaces, on a tree written as lines. */
export function tryCommand(tree: readonly string[], line: string, options: TrialOptions = {}): Trial {
  return tryOn(editorOf(...tree), line, options)
}

/** The same on a tree that is there. */
export function tryOn(editor: TreeEditor, line: string, options: TrialOptions = {}): Trial {
  const [name = '', ...words] = line.split(' ')
  const machine = machineOn(editor, options.account, options.machine)
  const call: CommandCall = {
    name,
    program: `/bin/${name}`,
    words,
    values: words,
    environment: new Map(Object.entries(options.environment ?? {})),
    folder: options.folder ?? '/',
    input: textContent(options.input ?? ''),
    run: () => succeeded(),
  }
  return report(findCommand(name)?.run(call, machine) ?? null, editor)
}

function report(result: CommandResult | null, editor: TreeEditor): Trial {
  const tree = linesOf(editor.root)
  if (result === null) return { status: null, output: null, message: '', tree, editor }
  const { status, output, message } = result
  return { status: status ?? 'unsure', output: textOf(output), message, tree, editor }
}
