import { readArguments } from '../../../shell/arguments.ts'
import type { ShellCommand } from '../../../shell/shell-command.ts'
import { expandBraces, isBelow, resolvePath } from './paths.ts'

/**
 * The paths that a command removes: `rm -rf /var/lib/apt/lists/*` empties that folder. Relative ones are
 * taken to be below `folder`.
 */
export function pathsRemovedBy(command: ShellCommand, folder = '/'): readonly string[] {
  if (!REMOVERS.has(command.name)) return NOTHING
  if (command.name === 'rm' || command.name === 'unlink' || command.name === 'shred') {
    return readArguments(command).operands.flatMap((word) => readPaths(word.value, folder))
  }
  const deletes = command.name === 'find' && command.words.some(({ value }) => value === '-delete' || value === 'rm')
  const [where] = command.words
  return deletes && where !== undefined ? readPaths(where.value, folder) : []
}

const REMOVERS: ReadonlySet<string> = new Set(['find', 'rm', 'shred', 'unlink'])
const NOTHING: readonly string[] = []

/** Whether a command removes a folder, or all that is in it. */
export function removes(command: ShellCommand, path: string): boolean {
  return pathsRemovedBy(command).some((removed) => isBelow(path, removed))
}

/** Whether a folder, or all that is in it, is removed behind one of the commands of a script. */
export function isRemovedAfter(command: ShellCommand, path: string, commands: readonly ShellCommand[]): boolean {
  return removalsIn(commands).some((removal) => removal.pos > command.pos && isBelow(path, removal.path))
}

interface Removal {
  readonly path: string
  readonly pos: number
}

// Several rules ask about one RUN, some of them for each of its commands.
let latest: { readonly commands: readonly ShellCommand[]; readonly removals: readonly Removal[] } | null = null

function removalsIn(commands: readonly ShellCommand[]): readonly Removal[] {
  if (latest?.commands === commands) return latest.removals
  const removals = commands.flatMap((command) => pathsRemovedBy(command).map((path) => ({ path, pos: command.pos })))
  latest = { commands, removals }
  return removals
}

function readPaths(word: string, folder: string): readonly string[] {
  return expandBraces(word.replace(/^(?:~|\$HOME|\$\{HOME\})(?=\/|$)/, '/root')).map((path) =>
    resolvePath(path.replace(/\/\*+$/, ''), folder),
  )
}
