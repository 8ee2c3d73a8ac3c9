import { addSizes, ANY_SIZE, exactly, type SizeRange } from '../../../facts/size-range.ts'
import { utf8Length } from '../../../text/utf8.ts'
import { sizeOf } from '../../files/content.ts'
import { emptyFolder, type FolderNode, type Marks, type Node } from '../../files/node.ts'
import { TreeEditor } from '../../files/tree-editor.ts'
import type { Machine } from '../../machine/machine.ts'

/** What goes into an archive: a path in it, and the node. */
export interface Member {
  readonly path: string
  readonly node: Node
}

/** The tree that members make when they are unpacked into an empty folder. */
export function treeOf(members: readonly Member[], machine: Machine): FolderNode {
  const editor = new TreeEditor(emptyFolder(), machine.clock)
  for (const { path, node } of members) {
    const name = cleanMember(path)
    if (name === '') continue
    const folder = editor.makeFolders(name.slice(0, name.lastIndexOf('/') + 1))
    if (typeof folder !== 'string') continue
    const at = `${folder === '/' ? '' : folder}/${name.slice(name.lastIndexOf('/') + 1)}`
    if (node.kind !== 'folder') editor.put(at, node)
    else if (editor.find(at).kind === 'missing') editor.put(at, { ...node, children: new Map() })
    else editor.mark(at, node)
  }
  return editor.root
}

/** What the folder itself has that was packed as `.`. */
export function topOf(members: readonly Member[]): Omit<Marks, 'time'> | undefined {
  const node = members.find(({ path }) => cleanMember(path) === '')?.node
  return node?.kind === 'folder' ? { mode: node.mode, uid: node.uid, gid: node.gid } : undefined
}

/** A path as it is in a tree: without what leads out of it. */
export function cleanMember(path: string): string {
  return path
    .split('/')
    .filter((part) => part !== '' && part !== '.')
    .join('/')
}

const BLOCK = 512
const RECORD = 20 * BLOCK

/**
 * How big a tar file of these is: a block of names for each, contents in whole blocks, two empty blocks. GNU fills it
 * up to twenty blocks, busybox does not.
 */
export function tarSize(members: readonly Member[], fillsUp: boolean): SizeRange {
  const seen = new Set<number>()
  const sum = members.map((member) => memberSize(member, seen)).reduce(addSizes, exactly(2 * BLOCK))
  const whole = (bytes: number): number => (fillsUp ? Math.ceil(bytes / RECORD) * RECORD : bytes)
  return { minBytes: whole(sum.minBytes), maxBytes: whole(sum.maxBytes) }
}

function memberSize({ path, node }: Member, seen: Set<number>): SizeRange {
  const name = headerSize(node.kind === 'folder' ? `${path}/` : path)
  if (node.kind === 'unknown') return node.presence === 'there' ? addSizes(exactly(name), ANY_SIZE) : ANY_SIZE
  if (node.kind === 'link') return exactly(name + headerSize(node.target) - BLOCK)
  if (node.kind !== 'file') return exactly(name)
  // A second name of a file that is in it already has no content.
  if (node.inode !== null && seen.has(node.inode)) return exactly(name)
  if (node.inode !== null) seen.add(node.inode)
  const { minBytes, maxBytes } = sizeOf(node.content)
  const blocks = (bytes: number): number => Math.ceil(bytes / BLOCK) * BLOCK
  return addSizes(exactly(name), { minBytes: blocks(minBytes), maxBytes: blocks(maxBytes) })
}

// A name of more than a hundred bytes stands before its entry, as an entry of its own.
function headerSize(name: string): number {
  const bytes = utf8Length(name, 0, name.length)
  return bytes <= 100 ? BLOCK : 2 * BLOCK + Math.ceil((bytes + 1) / BLOCK) * BLOCK
}

/** How big something may be when it is compressed: hardly bigger, and at best a thousandth. */
export function compressedSize({ minBytes, maxBytes }: SizeRange): SizeRange {
  return { minBytes: Math.ceil(minBytes / 20_000) + 10, maxBytes: Math.ceil(maxBytes * 1.01) + 600 }
}
