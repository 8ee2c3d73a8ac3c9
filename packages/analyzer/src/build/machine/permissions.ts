import type { FolderNode } from '../files/node.ts'
import type { KnownNode } from '../files/place.ts'
import type { Account } from './account.ts'

export type Right = 'read' | 'write' | 'execute'

const BITS: Readonly<Record<Right, number>> = { read: 4, write: 2, execute: 1 }

/** Whether an account may do something with an entry, by its mode alone; root may always read and write. */
export function may(account: Account, right: Right, node: KnownNode): boolean {
  if (node.kind === 'link') return true
  if (account.uid === 0) return right !== 'execute' || node.kind === 'folder' || (node.mode & 0o111) !== 0
  return ((node.mode >> shiftFor(account, node)) & BITS[right]) !== 0
}

function shiftFor({ uid, gid, groups }: Account, node: KnownNode): number {
  if (node.uid === uid) return 6
  return node.gid === gid || groups.includes(node.gid) ? 3 : 0
}

/** The first folder on a real path that an account may not go through; null if it reaches the end. */
export function findClosedFolder(root: FolderNode, path: string, account: Account): string | null {
  if (account.uid === 0) return null
  let folder = root
  let at = ''
  for (const name of path.split('/').slice(1)) {
    if (!may(account, 'execute', folder)) return at === '' ? '/' : at
    const child = folder.children.get(name)
    if (child?.kind !== 'folder') return null
    folder = child
    at = `${at}/${name}`
  }
  return null
}
