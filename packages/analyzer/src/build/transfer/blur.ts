import { ANY_SIZE } from '../../facts/size-range.ts'
import type { SizeRange } from '../../facts/size-range.ts'
import { sizeOf } from '../files/content.ts'
import type { FileNode, Node, Reason } from '../files/node.ts'
import { prepare } from './copy-job.ts'
import type { CopyJob } from './copy-job.ts'

/** Something that was copied although it is not known what it is, as far as it is known. */
export interface Unclear {
  readonly name: string
  readonly node: Node | null
  readonly why: Reason
  /** Whether something was copied for sure. */
  readonly presence: 'there' | 'maybe'
}

/** Leaves at the destination what may have come there; BuildKit's message if it can't be written to. */
export function blurDestination(unclear: Unclear, job: CopyJob): string | null {
  const { name, node, why, presence } = unclear
  const { destination, path, isFolder, unsure } = job
  unsure.push(why)
  const fault = presence === 'there' || !isFolder ? prepare(job) : null
  if (fault !== null) return fault
  const located = destination.locate(path)
  if (!located.ok) return located.message
  const target = located.value
  if (target.kind !== 'folder') putUnknown(firstUnmade(target.path, job), unclear, sizeAround(node), job)
  else if (node?.kind === 'file') {
    putUnknown(`${target.path === '/' ? '' : target.path}/${name}`, unclear, ANY_SIZE, job)
  } else {
    // A folder's contents may have replaced anything there.
    destination.editor.doubt(target.path, why.text, target.node.children.size > 0 ? 'other' : 'more')
  }
  return null
}

/** A path, or the first folder on the way to it that is not surely there: with nothing to hold, it may not be made. */
function firstUnmade(path: string, { destination: { editor } }: CopyJob): string {
  let unmade = path
  for (;;) {
    const around = unmade.slice(0, unmade.lastIndexOf('/'))
    const place = around === '' ? null : editor.find(around, false)
    if (place === null || (place.kind !== 'missing' && place.node?.kind === 'folder')) return unmade
    unmade = around
  }
}

/** A file that was copied, but perhaps into a folder that is there, or was unpacked. */
export function blurFile(path: string, why: Reason, node: Node, job: CopyJob): null {
  job.unsure.push(why)
  const minBytes = node.kind === 'file' ? sizeOf(node.content).minBytes : 0
  putUnknown(path, { why, presence: 'there' }, { minBytes, maxBytes: Number.POSITIVE_INFINITY }, job)
  return null
}

/** A file of which is not known whether it is an archive that was unpacked. */
export function blurUnpacked(name: string, text: string, node: FileNode, job: CopyJob): string | null {
  const { destination, path, isFolder } = job
  const why: Reason = { text, time: destination.editor.clock.tick() }
  const located = destination.locate(path)
  if (located.ok && located.value.kind === 'free' && !isFolder) {
    return prepare(job) ?? blurFile(located.value.path, why, node, job)
  }
  return blurDestination({ name, node: null, why, presence: 'there' }, job)
}

function putUnknown(
  path: string,
  { why, presence }: Pick<Unclear, 'why' | 'presence'>,
  size: SizeRange,
  { destination }: CopyJob,
): void {
  const isThere = presence === 'there' || destination.lookAt(path).node !== undefined
  const time = destination.editor.clock.tick()
  destination.editor.put(path, { kind: 'unknown', time, why, presence: isThere ? 'there' : 'maybe', size })
}

function sizeAround(node: Node | null): SizeRange {
  return node?.kind === 'unknown' ? node.size : ANY_SIZE
}
