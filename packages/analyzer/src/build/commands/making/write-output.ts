import type { SizeRange } from '../../../facts/size-range.ts'
import type { Content } from '../../files/node.ts'
import { joinPath, mayChangeFolderOf, writeFile, type Access } from '../../machine/file-access.ts'
import type { Machine } from '../../machine/machine.ts'
import { findClosedFolder } from '../../machine/permissions.ts'
import { UNTOLD } from './made-of.ts'

/** Writes what a tool made, and first the folders around it that are missing; gives its real path. */
export function writeOutput(
  machine: Machine,
  path: string,
  folder: string,
  content: Content,
  mode = 0o644,
): Access<string> {
  const full = joinPath(path, folder)
  const around = makeFolder(machine, full.slice(0, full.lastIndexOf('/')) || '/')
  return around.kind === 'ok' ? writeFile(machine, path, folder, content, { mode }) : around
}

/** Makes a folder and those around it that are missing, as an account that may not do so everywhere. */
export function makeFolder(machine: Machine, path: string, mode = 0o755): Access<string> {
  const place = machine.files.look(path)
  if (place.kind === 'found') {
    return place.node.kind === 'folder' ? { kind: 'ok', value: place.path } : denied(path, 'Not a directory')
  }
  const parent = path.slice(0, path.replace(/\/+$/, '').lastIndexOf('/')) || '/'
  const around = makeFolder(machine, parent)
  if (around.kind !== 'ok') return around
  const isClosed = findClosedFolder(machine.files.current, `${around.value}/x`, machine.account) !== null
  const real = `${around.value === '/' ? '' : around.value}/${path.slice(parent.length).replaceAll('/', '')}`
  if (isClosed || !mayChangeFolderOf(machine, real)) return denied(path, 'Permission denied')
  const made = machine.files.makeFolders(path, machine.account, mode)
  return typeof made === 'string'
    ? { kind: 'ok', value: made }
    : { kind: 'unsure', message: `${path} may not be a folder` }
}

function denied(path: string, message: string): Access<string> {
  return { kind: 'denied', message: `${path}: ${message}` }
}

/**
 * Makes a folder in which a tool keeps what nobody looks at: how much it grows by is all that is said of what is in
 * it, and `why` says what that is.
 */
export function fillFolder(machine: Machine, path: string, size: SizeRange, why: string): Access<string> {
  const made = makeFolder(machine, path)
  if (made.kind === 'ok') machine.files.doubt(made.value, why, 'more', { size, identity: UNTOLD })
  return made
}
