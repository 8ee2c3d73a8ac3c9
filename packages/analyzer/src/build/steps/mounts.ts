import type { PlannedMount } from '../../stages/step-values.ts'
import { emptyFolder } from '../files/node.ts'
import type { Content, FolderNode, Node } from '../files/node.ts'
import { absolutePath, findPlace } from '../files/place.ts'
import { newFile, type TreeEditor } from '../files/tree-editor.ts'

/** Where mounts take their files from. */
export interface MountSources {
  /** The tree that a bind or cache mount takes its files from; null where it has none. */
  treeOf(mount: PlannedMount): FolderNode | null
  /** A secret that the build was given; null if it was not. */
  secret(id: string): Content | null
  /** What the cache mounts of the build hold, by their ids. */
  readonly caches: Map<string, FolderNode>
}

/** Mounts in place, until they are taken away again; or why they can't be made. */
export type Mounting =
  | { readonly kind: 'mounted'; readonly environment: ReadonlyMap<string, string>; unmount(): void }
  | { readonly kind: 'failed'; readonly message: string }

/** Puts the mounts of a RUN into the tree that it works on. */
export function mountAll(
  mounts: readonly PlannedMount[],
  editor: TreeEditor,
  folder: string,
  sources: MountSources,
): Mounting {
  const placed: Placed[] = []
  const environment = new Map<string, string>()
  for (const planned of mounts) {
    const content = contentOf(planned, sources)
    if (content.kind === 'failed') return content
    if (content.kind === 'none') continue
    const { env, type } = planned.mount
    if (type === 'secret' && env !== null) environment.set(env, content.text ?? '')
    if (type !== 'secret' || env === null || planned.mount.target !== '') {
      placed.push(placeMount(editor, targetOf(planned, folder), content.node, planned))
    }
  }
  const unmount = (): void => {
    for (const mount of placed.toReversed()) takeAway(mount, editor, sources)
  }
  return { kind: 'mounted', environment, unmount }
}

type MountContent =
  | { readonly kind: 'some'; readonly node: Node; readonly text?: string | null }
  | { readonly kind: 'none' }
  | { readonly kind: 'failed'; readonly message: string }

function contentOf(planned: PlannedMount, sources: MountSources): MountContent {
  const { mount } = planned
  switch (mount.type) {
    case 'bind':
      return bindContent(planned, sources)
    case 'cache':
      return { kind: 'some', node: cacheContent(planned, sources) }
    case 'tmpfs':
      return { kind: 'some', node: emptyFolder(0, 0o777) }
    case 'ssh':
      return { kind: 'none' }
    case 'secret': {
      const content = sources.secret(mount.id)
      if (content === null) {
        return mount.isRequired ? { kind: 'failed', message: `secret ${mount.id}: not found` } : { kind: 'none' }
      }
      const file = newFile(content, 0, { uid: mount.uid ?? 0, gid: mount.gid ?? 0 }, mount.mode ?? 0o400)
      return { kind: 'some', node: file, text: content.kind === 'text' ? content.text : null }
    }
  }
}

function bindContent(planned: PlannedMount, sources: MountSources): MountContent {
  const { source } = planned.mount
  const place = findPlace(sources.treeOf(planned) ?? emptyFolder(), absolutePath(source, '/'))
  if (place.kind === 'found') return { kind: 'some', node: place.node }
  if (place.kind === 'unknown') {
    const size = { minBytes: 0, maxBytes: Number.POSITIVE_INFINITY }
    return { kind: 'some', node: { kind: 'unknown', time: 0, why: place.why, presence: 'there', size } }
  }
  const path = JSON.stringify(absolutePath(source, '/'))
  return {
    kind: 'failed',
    message: `failed to compute cache key: failed to calculate checksum of ref <ref>: ${path}: not found`,
  }
}

function cacheContent(planned: PlannedMount, sources: MountSources): FolderNode {
  const { uid, gid, mode, source } = planned.mount
  const kept = sources.caches.get(cacheId(planned))
  if (kept !== undefined) return kept
  const tree = sources.treeOf(planned)
  const place = tree === null || source === '' ? null : findPlace(tree, absolutePath(source, '/'))
  if (place?.kind === 'found' && place.node.kind === 'folder') return place.node
  return emptyFolder(0, mode ?? 0o755, uid ?? 0, gid ?? 0)
}

/** What tells one cache from another: its id, or where it is mounted. */
function cacheId({ mount }: PlannedMount): string {
  return mount.id === '' ? mount.target : mount.id
}

function targetOf({ mount }: PlannedMount, folder: string): string {
  if (mount.type === 'secret' && mount.target === '') return `/run/secrets/${mount.id}`
  return absolutePath(mount.target, folder)
}

interface Placed {
  readonly path: string
  readonly planned: PlannedMount
  /** What the mount covers; undefined if nothing was there. */
  readonly covered: Node | undefined
  /** The first of the folders that were made for it; null if none was missing. */
  readonly made: string | null
}

function placeMount(editor: TreeEditor, path: string, node: Node, planned: PlannedMount): Placed {
  const made = firstMissing(editor, path)
  const around = editor.makeFolders(path.slice(0, path.lastIndexOf('/')) || '/')
  const folder = typeof around === 'string' ? around : '/'
  const real = `${folder === '/' ? '' : folder}/${path.slice(path.lastIndexOf('/') + 1)}`
  const place = editor.find(real)
  const covered = place.kind === 'missing' ? undefined : (place.node ?? undefined)
  const at = place.kind === 'found' ? place.path : real
  editor.put(at, node)
  return { path: at, planned, covered, made }
}

/** The topmost folder, or the path itself, that is not there yet. */
function firstMissing(editor: TreeEditor, path: string): string | null {
  let at = ''
  for (const name of path.split('/').slice(1)) {
    at = `${at}/${name}`
    const place = editor.look(at)
    if (place.kind === 'missing') return place.path
    if (place.kind === 'unknown') return null
  }
  return null
}

// What was written to a mount is not in the layer: only a cache keeps it, for those who mount it next.
function takeAway({ path, planned, covered, made }: Placed, editor: TreeEditor, sources: MountSources): void {
  const place = editor.find(path, false)
  if (planned.mount.type === 'cache' && place.kind === 'found' && place.node.kind === 'folder') {
    sources.caches.set(cacheId(planned), place.node)
  }
  if (covered !== undefined) editor.put(path, covered)
  else if (place.kind !== 'missing') editor.remove(path)
  if (made !== null && made !== path) removeIfEmpty(editor, made, path)
}

function removeIfEmpty(editor: TreeEditor, top: string, path: string): void {
  for (let at = path.slice(0, path.lastIndexOf('/')); at.length >= top.length; at = at.slice(0, at.lastIndexOf('/'))) {
    const place = editor.look(at, false)
    if (place.kind === 'missing' || place.node?.kind !== 'folder' || !isEmpty(place.node)) return
    editor.remove(at)
  }
}

function isEmpty({ children }: FolderNode): boolean {
  return [...children.values()].every((node) => node.kind === 'unknown' && node.presence === 'gone')
}
