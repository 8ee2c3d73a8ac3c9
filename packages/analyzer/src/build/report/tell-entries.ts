import { isExact, type SizeRange } from '../../facts/size-range.ts'
import type { LayerEntry } from '../files/diff-trees.ts'
import type { Node } from '../files/node.ts'
import { layerSize } from '../layer-of.ts'
import type { ToldEntry, ToldFiles } from './recorded.ts'

/** Entries as a layer's archive would list them; what is unknown as a whole is left out, and then they are not all. */
export function tellEntries(entries: readonly LayerEntry[], doubts: readonly unknown[]): ToldFiles {
  const known = entries.filter(({ node }) => node?.kind !== 'unknown')
  const isComplete = known.length === entries.length && doubts.length === 0
  return { isComplete, entries: known.map(tellEntry) }
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
  if (node.kind === 'folder' && node.doubt !== null) return [null, null, null]
  return [`0o${node.mode.toString(8)}`, node.uid, node.gid]
}

function whiteout(name: string): ToldEntry {
  const at = name.lastIndexOf('/') + 1
  return [`${name.slice(0, at)}.wh.${name.slice(at)}`, 'file', 0, '0o0', 0, 0]
}
