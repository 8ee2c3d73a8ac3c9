import { ANY_SIZE } from '../../../facts/size-range.ts'
import { emptyFolder, type FolderNode, type Node } from '../../files/node.ts'
import { newFile } from '../../files/tree-editor.ts'
import type { Machine } from '../../machine/machine.ts'
import type { Id } from './account-lists.ts'

/** A home for a new user. */
export interface Home {
  readonly path: string
  readonly uid: Id
  readonly gid: Id
  readonly mode: number
  /** Whether it begins with the files of /etc/skel. */
  readonly hasSkeleton: boolean
}

/** Makes a home and the folders around it; one that is there stays as it is. Whether it was made. */
export function makeHome({ path, uid, gid, mode, hasSkeleton }: Home, machine: Machine): boolean {
  const { files, clock } = machine
  if (files.find(path).kind === 'found') return false
  const around = files.makeFolders(path.slice(0, path.lastIndexOf('/')) || '/')
  if (typeof around !== 'string') return false
  const real = `${around === '/' ? '' : around}/${path.slice(path.lastIndexOf('/') + 1)}`
  const time = clock.tick()
  if (uid === null || gid === null) {
    const why = { text: `The number of the user that ${path} belongs to is not known.`, time }
    files.put(real, { kind: 'unknown', time, why, presence: 'there', size: ANY_SIZE })
    return true
  }
  files.put(real, emptyFolder(time, mode, uid, gid))
  if (hasSkeleton) copySkeleton(real, uid, gid, machine)
  return true
}

function copySkeleton(home: string, uid: number, gid: number, machine: Machine): void {
  const place = machine.files.find('/etc/skel')
  if (place.kind === 'unknown') {
    machine.files.doubt(home, 'Which files a new home begins with is not known.', 'more')
  } else if (place.kind === 'found' && place.node.kind === 'folder') {
    if (machine.files.doubtAt(place.path) !== null)
      machine.files.doubt(home, 'Which files a new home begins with is not known.', 'more')
    copyInto(place.node, home, uid, gid, machine)
  }
}

function copyInto(source: FolderNode, target: string, uid: number, gid: number, machine: Machine): void {
  for (const [name, node] of source.children) {
    const path = `${target}/${name}`
    machine.files.put(path, ownCopy(node, uid, gid, machine))
    if (node.kind === 'folder') copyInto(node, path, uid, gid, machine)
  }
}

function ownCopy(node: Node, uid: number, gid: number, machine: Machine): Node {
  const time = machine.clock.tick()
  if (node.kind === 'unknown') return { ...node, time }
  if (node.kind === 'file') return { ...newFile(node.content, time, { uid, gid }, node.mode), written: node.written }
  return node.kind === 'folder' ? { ...node, uid, gid, time, children: new Map() } : { ...node, uid, gid, time }
}
