import { ANY_SIZE } from '../../facts/size-range.ts'
import { joinContents, product } from '../files/content.ts'
import type { Content, FileNode, FolderNode } from '../files/node.ts'
import type { KnownNode, MissingCause, Place } from '../files/place.ts'
import type { Machine } from './machine.ts'
import { findClosedFolder, may } from './permissions.ts'

/** What came of reaching for a file: it, why it surely can't be had, or why that can't be told. */
export type Access<Value> =
  | { readonly kind: 'ok'; readonly value: Value }
  | { readonly kind: 'denied'; readonly message: string }
  | { readonly kind: 'unsure'; readonly message: string }

/** An entry and its real path. */
export interface Entry<Kind extends KnownNode = KnownNode> {
  readonly path: string
  readonly node: Kind
}

const CAUSES: Readonly<Record<MissingCause, string>> = {
  'no-entry': 'No such file or directory',
  'no-folder': 'No such file or directory',
  'not-a-folder': 'Not a directory',
  'too-many-links': 'Too many levels of symbolic links',
}

/** The entry that a path leads to, as somebody in a folder writes it. */
export function reach(machine: Machine, path: string, folder: string, followLast = true): Access<Entry> {
  const place = machine.files.find(joinPath(path, folder), followLast)
  if (place.kind === 'unknown') return { kind: 'unsure', message: place.why.text }
  if (place.kind === 'missing') return { kind: 'denied', message: `${path}: ${CAUSES[place.cause]}` }
  const closed = findClosedFolder(machine.files.current, place.path, machine.account)
  if (closed !== null) return { kind: 'denied', message: `${path}: Permission denied` }
  return { kind: 'ok', value: { path: place.path, node: place.node } }
}

/** A file that may be read. */
export function openFile(machine: Machine, path: string, folder: string): Access<Entry<FileNode>> {
  const access = reach(machine, path, folder)
  if (access.kind !== 'ok') return access
  const { node, path: real } = access.value
  if (node.kind === 'folder') return { kind: 'denied', message: `${path}: Is a directory` }
  if (node.kind !== 'file') return { kind: 'unsure', message: `${path} is no regular file` }
  if (!may(machine.account, 'read', node)) return { kind: 'denied', message: `${path}: Permission denied` }
  return { kind: 'ok', value: { path: real, node } }
}

/** The content of a file that may be read; `/dev/null` is empty. */
export function readFile(machine: Machine, path: string, folder: string): Access<Content> {
  const access = openFile(machine, path, folder)
  return access.kind === 'ok' ? { kind: 'ok', value: access.value.node.content } : access
}

/** A folder whose entries may be listed. */
export function openFolder(machine: Machine, path: string, folder: string): Access<Entry<FolderNode>> {
  const access = reach(machine, path, folder)
  if (access.kind !== 'ok') return access
  const { node, path: real } = access.value
  if (node.kind !== 'folder') return { kind: 'denied', message: `${path}: Not a directory` }
  if (!may(machine.account, 'read', node)) return { kind: 'denied', message: `${path}: Permission denied` }
  return { kind: 'ok', value: { path: real, node } }
}

/**
 * Where a new entry may be made or an old one replaced: its real path, and what is there. Links at its end are
 * followed, as a shell does that writes to a file, unless told otherwise.
 */
export function reachForWriting(
  machine: Machine,
  path: string,
  folder: string,
  followLast = true,
): Access<{ readonly path: string; readonly node: KnownNode | null }> {
  const place = machine.files.find(joinPath(path, folder), followLast)
  if (place.kind === 'missing' && place.cause !== 'no-entry') {
    return { kind: 'denied', message: `${path}: ${CAUSES[place.cause]}` }
  }
  const real = place.path
  const around = machine.files.look(real.slice(0, real.lastIndexOf('/')) || '/')
  if (around.kind === 'unknown') return { kind: 'unsure', message: around.why.text }
  if (around.kind === 'missing') return { kind: 'denied', message: `${path}: ${CAUSES['no-folder']}` }
  if (findClosedFolder(machine.files.current, real, machine.account) !== null) {
    return { kind: 'denied', message: `${path}: Permission denied` }
  }
  const node = place.kind === 'found' ? place.node : null
  return { kind: 'ok', value: { path: real, node: node ?? knownPart(place) } }
}

function knownPart(place: Place): KnownNode | null {
  if (place.kind !== 'unknown' || place.node === null || place.node.kind === 'unknown') return null
  return place.node
}

/** Writes a file as an account does: to what is there if it may, else a new one in a folder that it may change. */
export function writeFile(
  machine: Machine,
  path: string,
  folder: string,
  content: Content,
  how: { readonly appends?: boolean; readonly mode?: number } = {},
): Access<string> {
  const access = reachForWriting(machine, path, folder)
  if (access.kind !== 'ok') return access
  const { path: real, node } = access.value
  if (node?.kind === 'folder') return { kind: 'denied', message: `${path}: Is a directory` }
  if (node?.kind === 'special') return { kind: 'ok', value: real }
  if (!mayWriteAt(machine, real, node)) return { kind: 'denied', message: `${path}: Permission denied` }
  const before = node?.kind === 'file' ? node.content : null
  const written = how.appends === true ? appendContent(machine, real, before, content) : content
  machine.files.writeFile(real, written, machine.account, how.mode ?? 0o644)
  return { kind: 'ok', value: real }
}

/** Whether an account may write to an entry, or make one where there is none. */
export function mayWriteAt(machine: Machine, realPath: string, node: KnownNode | null): boolean {
  if (machine.isReadOnly(realPath)) return false
  if (node !== null) return may(machine.account, 'write', node)
  return mayChangeFolderOf(machine, realPath)
}

/** Whether an account may make, rename and remove entries beside this one. */
export function mayChangeFolderOf(machine: Machine, realPath: string): boolean {
  if (machine.isReadOnly(realPath)) return false
  const around = machine.files.look(realPath.slice(0, realPath.lastIndexOf('/')) || '/')
  return around.kind !== 'found' || may(machine.account, 'write', around.node)
}

function appendContent(machine: Machine, path: string, before: Content | null, more: Content): Content {
  const place = machine.files.look(path)
  if (place.kind === 'missing') return more
  return before === null || place.kind === 'unknown'
    ? product(machine.newIdentity(), ANY_SIZE)
    : joinContents([before, more])
}

/** A path as somebody in a folder writes it; `..` stays, for links decide where it leads. */
export function joinPath(path: string, folder: string): string {
  return path.startsWith('/') ? path : `${folder}/${path}`
}
