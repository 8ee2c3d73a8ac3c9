import type { FileNode } from '../files/node.ts'
import { joinPath } from '../machine/file-access.ts'
import type { Machine } from '../machine/machine.ts'
import { findClosedFolder, may } from '../machine/permissions.ts'
import { isKnown, type Value } from '../machine/value.ts'

/** Where a program is. */
export type FoundProgram =
  /** Its real path, and the name it was found by. */
  | { readonly kind: 'found'; readonly path: string; readonly node: FileNode; readonly name: string }
  /** It surely can't be run. */
  | { readonly kind: 'failed'; readonly message: string; readonly status: number }
  /** It can't be told; whether something is listed that it may be. */
  | { readonly kind: 'unknown'; readonly why: string; readonly isListed: boolean }

/** Finds a program by a path, or by a name along PATH. */
export function findProgram(
  name: string,
  { folder, environment }: { readonly folder: Value; readonly environment: ReadonlyMap<string, Value> },
  machine: Machine,
): FoundProgram {
  if (name === '') return { kind: 'failed', message: ': not found', status: 127 }
  if (!isKnown(folder)) return { kind: 'unknown', why: folder.why, isListed: false }
  if (name.includes('/')) return look(machine, joinPath(name, folder), name)
  const path = environment.get('PATH') ?? { why: 'what PATH is can’t be told' }
  if (!isKnown(path)) return { kind: 'unknown', why: path.why, isListed: false }
  let [unlisted, closed]: [FoundProgram | null, FoundProgram | null] = [null, null]
  for (const part of path.split(':')) {
    const written = `${part === '' ? '.' : part}/${name}`
    const found = look(machine, joinPath(written, folder), written)
    // That a program nobody listed lies in front of one that is there is no more than a thought.
    if (found.kind === 'found' || (found.kind === 'unknown' && found.isListed)) return found
    if (found.kind === 'unknown') unlisted ??= found
    else if (found.status === 126) closed ??= found
  }
  return unlisted ?? closed ?? { kind: 'failed', message: `${name}: not found`, status: 127 }
}

function look(machine: Machine, path: string, name: string): FoundProgram {
  const place = machine.files.look(path)
  if (place.kind === 'unknown') return { kind: 'unknown', why: place.why.text, isListed: place.node !== null }
  if (place.kind === 'missing') return { kind: 'failed', message: `${name}: not found`, status: 127 }
  const { node } = place
  const isClosed = findClosedFolder(machine.files.current, place.path, machine.account) !== null
  if (node.kind === 'special') return { kind: 'unknown', why: `${name} is no regular file`, isListed: true }
  if (node.kind !== 'file' || isClosed || !may(machine.account, 'execute', node)) {
    return { kind: 'failed', message: `${name}: Permission denied`, status: 126 }
  }
  return { kind: 'found', path: place.path, node, name }
}
