import { isExact, type SizeRange } from '../../facts/size-range.ts'
import { compareText } from '../../text/compare-text.ts'
import type { LayerEntry } from '../files/diff-trees.ts'
import type { Node } from '../files/node.ts'
import { layerSize } from '../layer-of.ts'
import type { ToldEntry, ToldFiles } from './recorded.ts'

/** Entries as a layer's archive would list them; what is unknown as a whole is left out, and then they are not all. */
export function tellEntries(entries: readonly LayerEntry[], doubts: readonly unknown[]): ToldFiles {
  const known = entries.filter(({ node }) => node?.kind !== 'unknown')
  const isComplete = known.length === entries.length && doubts.length === 0
  const names = firstNames(known)
  return { isComplete, entries: known.map((entry) => tellLinked(entry, names) ?? tellEntry(entry)) }
}

/** Of each file with several names the one that an archive has first; the others are links to it. */
function firstNames(entries: readonly LayerEntry[]): ReadonlyMap<number, string> {
  const names = new Map<number, string>()
  const files = entries.flatMap(({ path, node }) =>
    node?.kind === 'file' && node.inode !== null ? [{ path, node }] : [],
  )
  for (const { path, node } of files.toSorted((one, other) => compareText(one.path, other.path))) {
    if (node.inode !== null && !names.has(node.inode)) names.set(node.inode, path)
  }
  return names
}

function tellLinked({ path, node }: LayerEntry, names: ReadonlyMap<number, string>): ToldEntry | null {
  if (node?.kind !== 'file' || node.inode === null) return null
  const first = names.get(node.inode)
  if (first === undefined || first === path) return null
  return [path.slice(1), 'hardlink', 0, ...tellMarks(node), first.slice(1)]
}

/** A size in bytes; null if it is not known to the byte. */
export function tellSize(size: SizeRange): number | null {
  return isExact(size) ? size.minBytes : null
}

function tellEntry({ path, node }: LayerEntry): ToldEntry {
  const name = path.slice(1)
  if (node === null || node.kind === 'unknown') return whiteout(name)
  const marks = tellMarks(node)
  switch (node.kind) {
    case 'folder':
      return [name, 'dir', 0, ...marks]
    case 'link':
      return [name, 'symlink', 0, ...marks, node.target]
    case 'file':
      return [name, 'file', tellSize(layerSize([{ path, node }])), ...marks]
    case 'special':
      return [name, null, null, ...marks, null]
  }
}

/** The permissions and owner of an entry; of a folder that may have been changed they can't be told. */
function tellMarks(
  node: Exclude<Node, { readonly kind: 'unknown' }>,
): readonly [mode: string | null, uid: number | null, gid: number | null] {
  if (node.kind === 'folder' && node.doubt?.reach === 'other') return [null, null, null]
  return [`0o${node.mode.toString(8)}`, node.uid, node.gid]
}

function whiteout(name: string): ToldEntry {
  const at = name.lastIndexOf('/') + 1
  return [`${name.slice(0, at)}.wh.${name.slice(at)}`, 'file', 0, '0o0', 0, 0]
}
