import { addSizes, ANY_SIZE, between, NO_BYTES, type SizeRange } from '../../facts/size-range.ts'
import { changedNames } from './children.ts'
import { stepOf } from './clock.ts'
import { emptyFolder } from './node.ts'
import type { Doubt, FolderNode } from './node.ts'

/** How much a step wrote to files that nobody listed. */
export function unlistedSize({ number, before, after }: StepTrees): SizeRange {
  return sizeIn(before, after, number, null)
}

interface StepTrees {
  readonly number: number
  readonly before: FolderNode
  readonly after: FolderNode
}

function sizeIn(before: FolderNode, after: FolderNode, step: number, around: Doubt | null): SizeRange {
  if (before === after) return NO_BYTES
  const { doubt } = after
  // A doubt of an earlier step is about files in the layers below, and one that lies around this folder is counted.
  const isNew = doubt !== null && stepOf(doubt.time) === step && doubt.time !== around?.time
  let size = isNew ? grownBy(before.doubt, doubt) : NO_BYTES
  for (const name of changedNames(before.children, after.children)) {
    const [older, node] = [before.children.get(name), after.children.get(name)]
    if (node?.kind !== 'folder') continue
    size = addSizes(size, sizeIn(older?.kind === 'folder' ? older : NOTHING, node, step, doubt ?? around))
  }
  return size
}

function grownBy(before: Doubt | null, { rest }: Doubt): SizeRange {
  if (rest === undefined) return ANY_SIZE
  const { size } = rest
  if (before?.rest === undefined) return size
  // The same files may have been written once more.
  return between(Math.max(0, size.minBytes - before.rest.size.maxBytes), size.maxBytes)
}

const NOTHING = emptyFolder()
