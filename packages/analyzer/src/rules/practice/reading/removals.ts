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

/** Whether one of the commands removes a folder, or all that is in it. */
export function isRemoved(path: string, commands: readonly ShellCommand[]): boolean {
  return commands.some((command) => pathsRemovedBy(command).some((removed) => isBelow(path, removed)))
}

function readPaths(word: string, folder: string): readonly string[] {
  return expandBraces(word.replace(/^(?:~|\$HOME|\$\{HOME\})(?=\/|$)/, '/root')).map((path) =>
    resolvePath(path.replace(/\/\*+$/, ''), folder),
  )
}
