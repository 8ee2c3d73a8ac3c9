import type { FileNode, FolderNode, Node } from '../files/node.ts'
import { newFile } from '../files/tree-editor.ts'
import { joinPath, mayWriteAt, reach, reachForWriting } from '../machine/file-access.ts'
import type { Machine } from '../machine/machine.ts'
import { may } from '../machine/permissions.ts'
import { DONE, type Deed } from './each-operand.ts'

/** How cp and its like copy. */
export interface CopyManner {
  readonly isRecursive: boolean
  /** Whether a link in the source is copied as what it leads to. */
  readonly followsLinks: boolean
  /** Whether mode, owner and time are those of the source. */
  readonly keepsMarks: boolean
  /** Whether what is there already stays. */
  readonly keepsExisting: boolean
  /** Whether a file in the way that may not be written is replaced. */
  readonly isForced: boolean
}

/** Copies a file or folder to a path, in place of a file and into a folder that are there. */
export function copyTree(source: string, target: string, folder: string, manner: CopyManner, machine: Machine): Deed {
  const from = reach(machine, source, folder, manner.followsLinks)
  if (from.kind === 'denied') return { kind: 'failed', message: `cannot stat '${source}': ${from.message}` }
  if (from.kind === 'unsure') return copyUnknown(source, target, folder, from.message, machine)
  const { node, path } = from.value
  if (node.kind === 'folder' && !manner.isRecursive) {
    return { kind: 'failed', message: `-r not specified; omitting directory '${source}'` }
  }
  const real = machine.files.find(joinPath(target, folder))
  if (node.kind === 'folder' && (path === '/' || `${real.path}/`.startsWith(`${path}/`))) {
    if (real.kind === 'found' && real.path !== path) {
      return { kind: 'unsure', message: `${target} is in ${source}: what is copied depends on the order` }
    }
    // All of it is copied but the copy.
    const deed = real.kind === 'found' ? DONE : copyNode(node, target, folder, manner, machine)
    if (deed.kind !== 'done') return deed
    return { kind: 'failed', message: `cannot copy a directory, '${source}', into itself, '${target}'` }
  }
  if (node.kind === 'file' && real.kind === 'found' && real.path === path) {
    return { kind: 'failed', message: `'${source}' and '${target}' are the same file` }
  }
  return copyNode(node, target, folder, manner, machine)
}

/** If it goes well, something is there afterwards, but nobody knows what. */
function copyUnknown(source: string, target: string, folder: string, message: string, machine: Machine): Deed {
  const access = reachForWriting(machine, target, folder)
  if (access.kind === 'ok' && access.value.node?.kind !== 'folder') {
    const time = machine.clock.tick()
    const why = { text: `It is a copy of ${source}: ${message}`, time }
    const size = { minBytes: 0, maxBytes: Number.POSITIVE_INFINITY }
    machine.files.put(access.value.path, { kind: 'unknown', time, why, presence: 'there', size })
  }
  return { kind: 'unsure', message: `${source}: ${message}` }
}

function copyNode(node: Node, target: string, folder: string, manner: CopyManner, machine: Machine): Deed {
  if (!machine.budget.spend()) return { kind: 'unsure', message: 'there is too much to copy' }
  switch (node.kind) {
    case 'folder':
      return copyFolder(node, target, folder, manner, machine)
    case 'file':
      return copyFile(node, target, folder, manner, machine)
    case 'link':
    case 'special':
    case 'unknown':
      return copyAsItIs(node, target, folder, manner, machine)
  }
}

function copyFolder(source: FolderNode, target: string, folder: string, manner: CopyManner, machine: Machine): Deed {
  const access = reachForWriting(machine, target, folder)
  if (access.kind !== 'ok') return deedOf(access)
  const { path, node } = access.value
  if (node !== null && node.kind !== 'folder') {
    return { kind: 'failed', message: `cannot overwrite non-directory '${target}' with directory` }
  }
  if (!may(machine.account, 'read', source))
    return { kind: 'failed', message: `cannot open directory: Permission denied` }
  if (node === null) {
    if (!mayWriteAt(machine, path, null)) return { kind: 'failed', message: `${target}: Permission denied` }
    const marks = manner.keepsMarks ? source : { mode: source.mode & 0o1755, ...ownerOf(machine) }
    const { mode, uid, gid } = marks
    const made = {
      kind: 'folder',
      mode,
      uid,
      gid,
      time: machine.clock.tick(),
      children: new Map(),
      doubt: null,
    } as const
    machine.files.put(path, made)
  } else if (manner.keepsMarks) machine.files.mark(path, { mode: source.mode, ...ownedBy(source, machine) })
  let result: Deed = DONE
  for (const [name, child] of source.children) {
    const deed = copyNode(child, `${path}/${name}`, '/', { ...manner, followsLinks: false }, machine)
    if (deed.kind !== 'done' && result.kind !== 'failed') result = deed
  }
  if (source.doubt !== null) machine.files.doubt(path, source.doubt.text, 'more')
  return result
}

function copyFile(source: FileNode, target: string, folder: string, manner: CopyManner, machine: Machine): Deed {
  const access = reachForWriting(machine, target, folder)
  if (access.kind !== 'ok') return deedOf(access)
  const { path, node } = access.value
  if (!may(machine.account, 'read', source))
    return { kind: 'failed', message: `cannot open for reading: Permission denied` }
  if (node !== null && manner.keepsExisting) return DONE
  if (node?.kind === 'folder')
    return { kind: 'failed', message: `cannot overwrite directory '${target}' with non-directory` }
  const isReplaced = node !== null && !mayWriteAt(machine, path, node)
  if (
    isReplaced
      ? !manner.isForced || !mayWriteAt(machine, path, null)
      : node === null && !mayWriteAt(machine, path, null)
  ) {
    return { kind: 'failed', message: `cannot create regular file '${target}': Permission denied` }
  }
  const time = machine.clock.tick()
  if (node?.kind === 'file' && !manner.keepsMarks && !isReplaced) {
    machine.files.put(path, { ...node, content: source.content, time, written: time })
  } else if (manner.keepsMarks) {
    const { content, mode, written } = source
    machine.files.put(path, { ...newFile(content, time, ownedBy(source, machine), mode), written })
  } else machine.files.put(path, newFile(source.content, time, machine.account, source.mode & 0o755))
  return DONE
}

function copyAsItIs(
  source: Exclude<Node, FileNode | FolderNode>,
  target: string,
  folder: string,
  manner: CopyManner,
  machine: Machine,
): Deed {
  const access = reachForWriting(machine, target, folder, false)
  if (access.kind !== 'ok') return deedOf(access)
  const { path, node } = access.value
  if (node?.kind === 'folder')
    return { kind: 'failed', message: `cannot overwrite directory '${target}' with non-directory` }
  if (node !== null && manner.keepsExisting) return DONE
  const time = machine.clock.tick()
  machine.files.put(path, source.kind === 'unknown' ? { ...source, time } : { ...source, ...ownerOf(machine), time })
  return DONE
}

function ownerOf({ account: { uid, gid } }: Machine): { readonly uid: number; readonly gid: number } {
  return { uid, gid }
}

// Only root may give files away.
function ownedBy(source: FileNode | FolderNode, machine: Machine): { readonly uid: number; readonly gid: number } {
  return machine.account.uid === 0 ? { uid: source.uid, gid: source.gid } : ownerOf(machine)
}

function deedOf(access: { readonly kind: 'denied' | 'unsure'; readonly message: string }): Deed {
  return { kind: access.kind === 'denied' ? 'failed' : 'unsure', message: access.message }
}
