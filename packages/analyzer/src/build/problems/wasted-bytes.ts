import { addSizes, NO_BYTES, type SizeRange } from '../../facts/size-range.ts'
import type { BuiltImage, BuiltStep } from '../build-types.ts'
import { stepOf } from '../files/clock.ts'
import { areSame, sizeOf } from '../files/content.ts'
import type { LayerEntry } from '../files/diff-trees.ts'
import type { FileNode, FolderNode, Node } from '../files/node.ts'
import { findPlace } from '../files/place.ts'
import { filesIn } from './reading/files-in.ts'

/** Bytes of an image that nothing in a container sees. */
export interface WastedBytes {
  readonly size: SizeRange
  readonly files: readonly HiddenFile[]
}

/** A file in one layer that another above it hides. */
export interface HiddenFile {
  readonly path: string
  readonly node: FileNode
  readonly size: SizeRange
  /** The step that put it there; null for the base image. */
  readonly madeBy: BuiltStep | null
  readonly hiddenBy: BuiltStep
  /** `marked` if the bytes stay and only the mode or the owner is another: the file is stored twice all the same. */
  readonly how: 'removed' | 'replaced' | 'marked'
}

/** What the layers of an image hold and later layers hide: it is stored and pulled, and never seen. */
export function wastedBytes({ layers }: Pick<BuiltImage, 'layers'>): WastedBytes {
  const steps = new Map(layers.map(({ step }) => [step.number, step]))
  const files = layers.flatMap(({ step, entries }) =>
    entries.flatMap((entry) => hiddenAt(entry, step.before).map((hidden) => ({ ...hidden, hiddenBy: step }))),
  )
  const found = files.flatMap(({ path, node, how, hiddenBy }): readonly HiddenFile[] => {
    const madeBy = steps.get(stepOf(node.time)) ?? null
    const size = sizeOf(node.content)
    // Of most files of a base image the size is not known.
    if (madeBy === null && size.minBytes !== size.maxBytes) return []
    return [{ path, node, size, madeBy, hiddenBy, how }]
  })
  return { size: found.map(({ size }) => size).reduce(addSizes, NO_BYTES), files: found }
}

type Hidden = Pick<HiddenFile, 'path' | 'node' | 'how'>

function hiddenAt({ path, node }: LayerEntry, before: FolderNode): readonly Hidden[] {
  const place = findPlace(before, path, false)
  if (place.kind !== 'found') return []
  if (place.node.kind === 'file') return [{ path, node: place.node, how: howHidden(place.node, node) }]
  if (place.node.kind !== 'folder' || node?.kind === 'folder') return []
  return [...filesIn(place.node, path)].flatMap((file) =>
    file.isSure ? [{ path: file.path, node: file.node, how: node === null ? 'removed' : 'replaced' } as const] : [],
  )
}

function howHidden(before: FileNode, after: Node | null): HiddenFile['how'] {
  if (after === null) return 'removed'
  if (after.kind !== 'file' || areSame(before.content, after.content) !== true) return 'replaced'
  return before.mode === after.mode && before.uid === after.uid && before.gid === after.gid ? 'replaced' : 'marked'
}
