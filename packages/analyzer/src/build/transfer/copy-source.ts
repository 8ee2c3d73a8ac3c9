import { readPathFilter } from '../context/path-filter.ts'
import { textContent } from '../files/content.ts'
import type { Doubt, FolderNode } from '../files/node.ts'
import { doubtAt, findPlace, withoutRest } from '../files/place.ts'
import type { KnownNode } from '../files/place.ts'
import { newFile } from '../files/tree-editor.ts'
import { readArchive } from './archive.ts'
import { blurDestination, blurFile, blurUnpacked } from './blur.ts'
import { prepare } from './copy-job.ts'
import type { CopyJob } from './copy-job.ts'
import type { Target } from './destination.ts'
import { lstatMessage } from './lstat-message.ts'
import { findMatches } from './matches.ts'
import { cloned, downloaded, nameOfAddress } from './remote-files.ts'
import type { PathSource, Source } from './sources.ts'
import { TreeCopy } from './tree-copy.ts'

/** Something that is copied, and what stands for its name. */
interface Item {
  readonly name: string
  readonly node: KnownNode
  /** The doubt that holds around it. */
  readonly doubt: Doubt | null
  readonly filters: Pick<PathSource, 'include' | 'exclude'>
}

const ALL = { include: [], exclude: [] } as const

/** Copies one source; BuildKit's message if that fails. */
export function copySource(source: Source, job: CopyJob): string | null {
  switch (source.kind) {
    case 'document': {
      const { name, content } = source.document
      const node = newFile(textContent(content), job.destination.editor.clock.tick())
      return copyItem({ name, node, doubt: null, filters: ALL }, job)
    }
    case 'address':
      return copyAddress(source.address, source.unpacks, job)
    case 'repository': {
      const why = `${source.address} comes from the network, so its files are not known.`
      const node = cloned(why, job.destination.editor.clock)
      return copyItem({ name: '', node, doubt: null, filters: ALL }, job)
    }
    case 'path':
      return copyPath(source, job)
  }
}

function copyAddress(address: string, unpacks: boolean, job: CopyJob): string | null {
  const name = nameOfAddress(address)
  const node = downloaded(job.checksum, job.destination.editor.clock)
  if (unpacks) return blurUnpacked(name, `Whether ${name} is an archive that ADD unpacks is not known.`, node, job)
  const text = `${address} comes from the network, so its content is not known.`
  job.unsure.push({ text, time: node.time })
  return copyItem({ name, node, doubt: null, filters: ALL }, job)
}

function copyPath(source: PathSource, job: CopyJob): string | null {
  if (source.wildcard === null) return copyOne(source.path, source, job)
  const matches = findMatches(job.root, source.wildcard)
  if (matches.kind === 'failed') return matches.message
  for (const path of matches.paths) {
    const fault = copyOne(path, source, job)
    if (fault !== null) return fault
  }
  const { why } = matches
  return why === null ? null : blurDestination({ name: '', node: null, why, presence: 'maybe' }, job)
}

function copyOne(path: string, source: PathSource, job: CopyJob): string | null {
  const name = path.slice(path.lastIndexOf('/') + 1)
  const place = findPlace(job.root, path)
  if (place.kind === 'missing') return prepare(job) ?? lstatMessage(job.root, place)
  if (place.kind === 'unknown') {
    return blurDestination({ name, node: place.node, why: place.why, presence: 'there' }, job)
  }
  const { node } = place
  const archive = source.unpacks ? readArchive(name, node) : null
  if (archive?.kind === 'entries') return unpack(archive.entries, job)
  if (archive?.kind === 'unknown') {
    if (archive.isArchive) return unpack(cloned(archive.why, job.destination.editor.clock), job)
    if (node.kind === 'file') return blurUnpacked(name, archive.why, node, job)
  }
  const doubt = withoutRest(doubtAt(job.root, place.path.slice(0, place.path.lastIndexOf('/')) || '/'))
  return copyItem({ name, node, doubt, filters: source }, job)
}

function unpack(entries: FolderNode, job: CopyJob): string | null {
  const rules = { owner: job.owner, mode: null, include: null, exclude: null, replaces: true }
  return fillTarget(new TreeCopy(rules, job.destination.editor.clock), entries, null, job)
}

function copyItem(item: Item, job: CopyJob): string | null {
  const { name, node, doubt, filters } = item
  const { destination, path, owner, mode, whyOwner } = job
  if (whyOwner !== null) return blurDestination({ name, node, why: whyOwner, presence: 'there' }, job)
  const fault = prepare(job)
  if (fault !== null) return fault
  const located = destination.locate(path)
  if (!located.ok) return located.message
  const [include, exclude] = [readPathFilter(filters.include), readPathFilter(filters.exclude)]
  const copy = new TreeCopy({ owner, mode, include, exclude, replaces: false }, destination.editor.clock)
  if (node.kind !== 'folder') return putFile(copy, name, node, located.value, job)
  const isFile = located.value.kind === 'free' && destination.lookAt(located.value.path).node !== undefined
  if (isFile) return `cannot copy to non-directory: <mount>${located.value.path}`
  return fillTarget(copy, node, doubt, job)
}

function putFile(
  copy: TreeCopy,
  name: string,
  node: Exclude<KnownNode, FolderNode>,
  target: Target,
  job: CopyJob,
): string | null {
  const { destination } = job
  if (target.kind === 'unknown') return blurFile(target.path, target.why, node, job)
  const path = target.kind === 'folder' ? `${target.path === '/' ? '' : target.path}/${name}` : target.path
  const around = destination.ensureFolder(path.slice(0, path.lastIndexOf('/')) || '/')
  if (!around.ok) return around.message
  const copied = copy.putLeaf(node, destination.lookAt(path))
  if (copy.fault === null) destination.editor.put(path, copied)
  return copy.fault
}

function fillTarget(copy: TreeCopy, source: FolderNode, doubt: Doubt | null, job: CopyJob): string | null {
  const { destination, path, unsure } = job
  const ensured = destination.ensureFolder(path)
  if (!ensured.ok) return ensured.message
  const spot = destination.lookAt(ensured.value)
  if (spot.node?.kind !== 'folder') throw new Error(`There is no folder ${ensured.value}`)
  const filled = copy.fillFolder(source, doubt, { ...spot, node: spot.node })
  unsure.push(...copy.unsure)
  if (copy.fault === null) destination.replaceFolder(ensured.value, spot.node, filled)
  return copy.fault
}
