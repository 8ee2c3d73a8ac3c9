import { ANY_SIZE } from '../../facts/size-range.ts'
import { joinContents, MOST_TEXT, product, sizeOf } from '../files/content.ts'
import type { Content } from '../files/node.ts'
import { joinPath } from '../machine/file-access.ts'
import type { Machine } from '../machine/machine.ts'

/**
 * Adds to a file that is open: nothing is asked any more of who may write. If something may have happened to it since
 * it was opened, it is there, but not with bytes that are known.
 */
export function addToOpenFile(machine: Machine, realPath: string, content: Content): void {
  const place = machine.files.find(realPath)
  if (place.kind === 'missing' || !hasFolder(machine, realPath)) return
  const before = place.kind === 'found' && place.node.kind === 'file' ? place.node.content : null
  // What is there is gone through once more.
  if (before !== null) machine.budget.spend(Math.floor(Math.min(sizeOf(before).minBytes, MOST_TEXT) / 2000))
  const all = before === null ? product(machine.newIdentity(), ANY_SIZE) : joinContents([before, content])
  machine.files.writeFile(realPath, all, machine.account)
}

/**
 * Opens a file of which can't be told whether it can be opened, because the build goes on as if it could; null if
 * not even its folder is known. Without a content what is in it stays.
 */
export function openAnyway(
  machine: Machine,
  path: string,
  folder: string,
  content: Content | null,
  mode: number,
): string | null {
  const place = machine.files.find(joinPath(path, folder))
  const { path: real } = place
  if (!hasFolder(machine, real)) return null
  if (content === null && place.kind === 'found' && place.node.kind === 'file') return real
  machine.files.writeFile(real, content ?? product(machine.newIdentity(), ANY_SIZE), machine.account, mode)
  return real
}

function hasFolder(machine: Machine, realPath: string): boolean {
  const around = machine.files.find(realPath.slice(0, realPath.lastIndexOf('/')) || '/')
  return around.kind !== 'missing' && around.node?.kind === 'folder'
}
