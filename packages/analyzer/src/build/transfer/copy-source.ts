import { ANY_SIZE } from '../../facts/size-range.ts'
import { readPathFilter } from '../context/path-filter.ts'
import type { Clock } from '../files/clock.ts'
import { product, sizeOf, textContent } from '../files/content.ts'
import { emptyFolder } from '../files/node.ts'
import type { Content, Doubt, FileNode, FolderNode, Identity, Node, Reason } from '../files/node.ts'
import { doubtAt, findPlace } from '../files/place.ts'
import type { KnownNode } from '../files/place.ts'
import { newFile, ROOT } from '../files/tree-editor.ts'
import type { Owner } from '../files/tree-editor.ts'
import { readArchive } from './archive.ts'
import type { Destination } from './destination.ts'
import { lstatMessage } from './lstat-message.ts'
import { findMatches } from './matches.ts'
import type { NewMode } from './new-mode.ts'
import type { PathSource, Source } from './sources.ts'
import { TreeCopy } from './tree-copy.ts'

/** What all sources of one step have in common. */
export interface CopyJob {
  readonly root: FolderNode
  readonly destination: Destination
  /** Absolute and clean. */
  readonly path: string
  /** Whether the destination is written as a folder, with a slash at its end. */
  readonly isFolder: boolean
  /** Null where each file keeps its own. */
  readonly owner: Owner | null
  readonly mode: NewMode | null
  /** Why it can't be told who the copies belong to. */
  readonly whyOwner: Reason | null
  /** The name of the checksum that ADD was given for an address. */
  readonly checksum: string
}

/** Something that is copied, and what stands for its name. */
interface Item {
  readonly name: string
  readonly node: KnownNode
  /** The doubt that holds around it. */
  readonly doubt: Doubt | null
}

/** Copies one source; BuildKit's message if that fails. */
export function copySource(source: Source, job: CopyJob, unsure: Reason[]): string | null {
  const { clock } = job.destination.editor
  switch (source.kind) {
    case 'document': {
      const node = newFile(textContent(source.document.content), clock.tick())
      return copyItem({ name: source.document.name, node, doubt: null }, null, job, unsure)
    }
    case 'address': {
      const name = nameOfAddress(source.address)
      const node = downloaded(source.address, job.checksum, clock)
      if (source.unpacks) return putUnknown(name, `Whether ${name} is an archive is not known.`, node, job, unsure)
      unsure.push({ text: `${source.address} comes from the network, so its content is not known.`, time: node.time })
      return copyItem({ name, node, doubt: null }, null, job, unsure)
    }
    case 'repository': {
      const text = `${source.address} comes from the network, so its files are not known.`
      const doubt: Doubt = { text, reach: 'more', time: clock.tick() }
      return copyItem({ name: '/', node: { ...emptyFolder(doubt.time), doubt }, doubt: null }, null, job, unsure)
    }
    case 'path':
      return copyPath(source, job, unsure)
  }
}

function copyPath(source: PathSource, job: CopyJob, unsure: Reason[]): string | null {
  if (source.wildcard === null) return copyOne(source.path, source, job, unsure)
  const matches = findMatches(job.root, source.wildcard)
  if (matches.kind === 'failed') return matches.message
  for (const path of matches.paths) {
    const fault = copyOne(path, source, job, unsure)
    if (fault !== null) return fault
  }
  return matches.why === null ? null : blurDestination(matches.why, 'maybe', job, unsure)
}

function copyOne(path: string, source: PathSource, job: CopyJob, unsure: Reason[]): string | null {
  const name = path.slice(path.lastIndexOf('/') + 1)
  const place = findPlace(job.root, path)
  if (place.kind === 'missing') return prepare(job) ?? lstatMessage(job.root, place)
  if (place.kind === 'unknown') return blurDestination(place.why, 'there', job, unsure)
  const { node } = place
  const archive = source.unpacks ? readArchive(name, node) : null
  if (archive?.kind === 'entries') return unpack(archive.entries, job, unsure)
  if (archive?.kind === 'unknown' && node.kind === 'file') {
    return archive.isArchive
      ? unpackUnknown(archive.why, job, unsure)
      : putUnknown(name, archive.why, node, job, unsure)
  }
  const doubt = doubtAt(job.root, place.path.slice(0, place.path.lastIndexOf('/')) || '/')
  return copyItem({ name, node, doubt }, source, job, unsure)
}

function copyItem(item: Item, source: PathSource | null, job: CopyJob, unsure: Reason[]): string | null {
  if (job.whyOwner !== null) return blurDestination(job.whyOwner, 'there', job, unsure)
  const { destination, path, owner, mode } = job
  const fault = prepare(job)
  if (fault !== null) return fault
  const located = destination.locate(path)
  if (!located.ok) return located.message
  const target = located.value
  const [include, exclude] = [readPathFilter(source?.include ?? []), readPathFilter(source?.exclude ?? [])]
  const copy = new TreeCopy({ owner, mode, include, exclude, replaces: false }, destination.editor.clock)
  const { node } = item
  if (node.kind === 'folder') {
    if (target.kind === 'free' && destination.lookAt(target.path).node !== undefined) {
      return `cannot copy to non-directory: <mount>${target.path}`
    }
    return fillTarget(copy, node, item.doubt, job, unsure)
  }
  if (target.kind === 'unknown') {
    unsure.push(target.why)
    return putUnsureFile(target.path, target.why, node, job)
  }
  const isInside = target.kind === 'folder'
  const real = isInside ? `${target.path === '/' ? '' : target.path}/${item.name}` : target.path
  const around = destination.ensureFolder(real.slice(0, real.lastIndexOf('/')) || '/')
  if (!around.ok) return around.message
  const spot = destination.lookAt(real)
  const copied = copy.putLeaf(node, spot)
  if (copy.fault === null) destination.editor.put(real, copied)
  return copy.fault
}

function fillTarget(
  copy: TreeCopy,
  source: FolderNode,
  doubt: Doubt | null,
  { destination, path }: CopyJob,
  unsure: Reason[],
): string | null {
  const ensured = destination.ensureFolder(path)
  if (!ensured.ok) return ensured.message
  const spot = destination.lookAt(ensured.value)
  if (spot.node?.kind !== 'folder') throw new Error(`There is no folder ${ensured.value}`)
  const filled = copy.fillFolder(source, doubt, { ...spot, node: spot.node })
  unsure.push(...copy.unsure)
  if (copy.fault === null) destination.replaceFolder(ensured.value, spot.node, filled)
  return copy.fault
}

/** Makes the folders around the destination, and the destination itself if it is written as a folder. */
function prepare({ destination, path, isFolder }: CopyJob): string | null {
  const ensured = destination.ensureFolder(isFolder ? path : path.slice(0, path.lastIndexOf('/')) || '/')
  return ensured.ok ? null : ensured.message
}

function unpack(entries: FolderNode, job: CopyJob, unsure: Reason[]): string | null {
  const rules = { owner: job.owner, mode: null, include: null, exclude: null, replaces: true }
  return fillTarget(new TreeCopy(rules, job.destination.editor.clock), entries, null, job, unsure)
}

function unpackUnknown(text: string, job: CopyJob, unsure: Reason[]): string | null {
  const { clock } = job.destination.editor
  const doubt: Doubt = { text, reach: 'more', time: clock.tick() }
  return unpack({ ...emptyFolder(doubt.time), doubt }, job, unsure)
}

/** A file that may have been unpacked instead of copied. */
function putUnknown(name: string, text: string, node: FileNode, job: CopyJob, unsure: Reason[]): string | null {
  const why: Reason = { text, time: job.destination.editor.clock.tick() }
  const before = job.destination.locate(job.path)
  if (before.ok && before.value.kind === 'free' && !job.isFolder) {
    unsure.push(why)
    return prepare(job) ?? putUnsureFile(before.value.path, why, node, job)
  }
  return name === '' ? null : blurDestination(why, 'there', job, unsure)
}

function putUnsureFile(path: string, why: Reason, node: KnownNode, { destination }: CopyJob): null {
  const minBytes = node.kind === 'file' ? sizeOf(node.content).minBytes : 0
  const size = { minBytes, maxBytes: Number.POSITIVE_INFINITY }
  destination.editor.put(path, { kind: 'unknown', time: destination.editor.clock.tick(), why, presence: 'there', size })
  return null
}

/** Something was copied, or may have been, of which is not known what it is. */
function blurDestination(why: Reason, presence: 'there' | 'maybe', job: CopyJob, unsure: Reason[]): string | null {
  unsure.push(why)
  const { destination, path } = job
  const fault = presence === 'there' || !job.isFolder ? prepare(job) : null
  if (fault !== null) return fault
  const located = destination.locate(path)
  if (!located.ok) return located.message
  const target = located.value
  if (target.kind === 'folder') {
    destination.editor.doubt(target.path, why.text, target.node.children.size > 0 ? 'other' : 'more')
    return null
  }
  const isThere = presence === 'there' || destination.lookAt(target.path).node !== undefined
  const node: Node = {
    kind: 'unknown',
    time: destination.editor.clock.tick(),
    why,
    presence: isThere ? 'there' : 'maybe',
    size: ANY_SIZE,
  }
  destination.editor.put(target.path, node)
  return null
}

/** A file of an address, which BuildKit makes readable for root only. */
function downloaded(address: string, checksum: string, clock: Clock): FileNode {
  return newFile(contentOf(address, checksum), clock.tick(), ROOT, 0o600)
}

function contentOf(address: string, checksum: string): Content {
  const digest = /^sha256:(?<hex>[0-9a-f]+)$/.exec(checksum)?.groups?.['hex']
  // Another time it may be other bytes, or the same.
  const identity: Identity =
    digest === undefined ? { key: null, isExact: false } : { key: `sha256 ${digest}`, isExact: true }
  return product(identity, ANY_SIZE)
}

/** The last name in the path of an address. */
function nameOfAddress(address: string): string {
  const path = /^[a-z]+:\/\/[^/?#]*(?<path>[^?#]*)/.exec(address)?.groups?.['path'] ?? ''
  const name = path.split('/').findLast((part) => part !== '' && part !== '.') ?? '__unnamed__'
  try {
    return decodeURIComponent(name)
  } catch {
    return '__unnamed__'
  }
}
