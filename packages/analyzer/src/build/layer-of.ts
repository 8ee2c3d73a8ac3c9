import { addSizes, NO_BYTES, type SizeRange } from '../facts/size-range.ts'
import type { BuiltStep } from './build-types.ts'
import { sizeOf } from './files/content.ts'
import { diffTrees, newDoubts, type LayerEntry } from './files/diff-trees.ts'
import { emptyFolder } from './files/node.ts'
import type { Reason } from './files/node.ts'
import { unlistedSize } from './files/unlisted-size.ts'

/** What a step adds to the stage that it is in. */
export interface StepLayer {
  readonly entries: readonly LayerEntry[]
  /** Why there may be other entries as well; none if these are all. */
  readonly doubts: readonly Reason[]
  /** The regular files in it together. */
  readonly size: SizeRange
}

/** The layer that a step makes, whether it is in the image or stays behind. */
export function layerOf(step: BuiltStep): StepLayer {
  const { before, after, ownLayer } = step
  const entries = ownLayer === null ? diffTrees(before, after) : diffTrees(emptyFolder(), ownLayer)
  const doubts = newDoubts(before, after)
  return { entries, doubts, size: addSizes(layerSize(entries), unlistedSize(step)) }
}

/** What the regular files of a layer take. */
export function layerSize(entries: readonly LayerEntry[]): SizeRange {
  let size = NO_BYTES
  const inodes = new Set<number>()
  for (const { node } of entries) {
    if (node?.kind === 'unknown') size = addSizes(size, node.size)
    if (node?.kind !== 'file' || (node.inode !== null && inodes.has(node.inode))) continue
    if (node.inode !== null) inodes.add(node.inode)
    size = addSizes(size, sizeOf(node.content))
  }
  return size
}
