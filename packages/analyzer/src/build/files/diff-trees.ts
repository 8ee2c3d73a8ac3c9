import { compareText } from '../../text/compare-text.ts'
import { changedNames } from './children.ts'
import { areSame } from './content.ts'
import { emptyFolder } from './node.ts'
import type { Doubt, FileNode, FolderNode, Node } from './node.ts'

/** One entry of a layer, as its archive would list it. */
export interface LayerEntry {
  /** Absolute. */
  readonly path: string
  /** What the layer has there; null where it only says that something is gone. */
  readonly node: Node | null
}

/**
 * What a step changed: entries that are new or other than before, the folders around them, and what is gone.
 * Sorted by path. A folder to which only things were added or taken away is not changed by that.
 */
export function diffTrees(before: FolderNode, after: FolderNode): readonly LayerEntry[] {
  const entries: LayerEntry[] = []
  diffChildren(before, after, '', entries)
  return entries
}

/** Why the layer of a step may have more in it than `diffTrees` tells: each folder that it made doubtful. */
export function newDoubts(before: FolderNode, after: FolderNode): readonly Doubt[] {
  if (before === after) return []
  const doubts = after.doubt !== null && after.doubt !== before.doubt ? [after.doubt] : []
  const inside = changedNames(before.children, after.children).flatMap((name) => {
    const [older, node] = [before.children.get(name), after.children.get(name)]
    if (isSuspect(older, node)) return [suspicion(name, node)]
    if (node?.kind !== 'folder') return []
    return newDoubts(older?.kind === 'folder' ? older : NOTHING, node)
  })
  return [...doubts, ...inside]
}

function suspicion(name: string, { time }: FileNode): Doubt {
  return { text: `Whether ${name} was changed can’t be told.`, time, reach: 'other' }
}

const NOTHING = emptyFolder()

function diffChildren(before: FolderNode, after: FolderNode, path: string, entries: LayerEntry[]): void {
  if (before === after) return
  for (const name of changedNames(before.children, after.children).toSorted(compareText)) {
    diffNode(before.children.get(name), after.children.get(name), `${path}/${name}`, entries)
  }
}

function diffNode(before: Node | undefined, after: Node | undefined, path: string, entries: LayerEntry[]): void {
  if (!isPresent(after)) {
    if (isPresent(before)) entries.push({ path, node: null })
    return
  }
  if (after.kind === 'folder') {
    const own = entries.length
    entries.push({ path, node: after })
    const older = before?.kind === 'folder' ? before : null
    if (older === null) addAll(after, path, entries)
    else diffChildren(older, after, path, entries)
    if (entries.length === own + 1 && older !== null && haveSameMarks(older, after)) entries.pop()
  } else if (before === undefined || !isSameEntry(before, after)) entries.push({ path, node: after })
}

function addAll(folder: FolderNode, path: string, entries: LayerEntry[]): void {
  for (const name of [...folder.children.keys()].toSorted(compareText)) {
    diffNode(undefined, folder.children.get(name), `${path}/${name}`, entries)
  }
}

function isPresent(node: Node | undefined): node is Node {
  return node !== undefined && !(node.kind === 'unknown' && node.presence === 'gone')
}

function isSameEntry(before: Node, after: Node): boolean {
  if (before.kind === 'unknown' || after.kind === 'unknown' || !haveSameMarks(before, after)) return false
  if (before.kind === 'file' && after.kind === 'file') return isSameFile(before, after)
  if (before.kind === 'link' && after.kind === 'link') return before.target === after.target
  return before.kind === after.kind && before.kind === 'special'
}

// What is written again with the same bytes is in the layer all the same, for its time is another.
function isSameFile(before: FileNode, after: FileNode): boolean {
  // A file that has got a second name is written anew under both.
  if (before.inode !== after.inode) return false
  return before.written === after.written && areSame(before.content, after.content) !== false
}

/** Whether a file may have been written to, and may not. */
function isSuspect(before: Node | undefined, after: Node | undefined): after is FileNode {
  if (before?.kind !== 'file' || after?.kind !== 'file' || before === after) return false
  return before.written === after.written && areSame(before.content, after.content) === null
}

function haveSameMarks(before: Exclude<Node, { kind: 'unknown' }>, after: Exclude<Node, { kind: 'unknown' }>): boolean {
  return before.mode === after.mode && before.uid === after.uid && before.gid === after.gid
}
