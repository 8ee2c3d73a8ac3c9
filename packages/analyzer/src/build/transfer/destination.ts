import { cleanPath } from '../../text/clean-path.ts'
import { emptyFolder } from '../files/node.ts'
import type { FolderNode, Node, Reason } from '../files/node.ts'
import { isDoubtful, strongerDoubt } from '../files/place.ts'
import type { Owner, TreeEditor } from '../files/tree-editor.ts'
import { lstatMessage } from './lstat-message.ts'
import type { Spot } from './tree-copy.ts'

/** Something found or made, or BuildKit's message why it can't be. */
export type Result<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly message: string }

/** Where COPY's destination lies, and whether it is known what is there. */
export type Target =
  | { readonly kind: 'folder'; readonly path: string; readonly node: FolderNode }
  /** A file or the like, or nothing. */
  | { readonly kind: 'free'; readonly path: string }
  | { readonly kind: 'unknown'; readonly path: string; readonly why: Reason }

/** What new folders on the way get. */
export interface NewFolders {
  readonly owner: Owner
  readonly mode: number
  /** Why it can't be told who they belong to; left out if it can. */
  readonly whyOwner?: Reason | null
}

/** The filesystem that files are copied to, with the links on the way followed. */
export class Destination {
  readonly editor: TreeEditor
  /** What could not be told about it. */
  readonly unsure: Reason[] = []
  readonly #folders: NewFolders

  constructor(editor: TreeEditor, folders: NewFolders) {
    this.editor = editor
    this.#folders = folders
  }

  /** Makes a folder with those around it where they are missing; gives its real path. */
  ensureFolder(path: string): Result<string> {
    const place = this.editor.look(path)
    if (place.kind === 'found') {
      if (place.node.kind === 'folder') return { ok: true, value: place.path }
      return { ok: false, message: `mkdir ${place.path}: not a directory` }
    }
    if (place.kind === 'missing' && (place.cause === 'not-a-folder' || place.cause === 'too-many-links')) {
      return { ok: false, message: lstatMessage(this.editor.current, place) }
    }
    const real = cleanPath(place.path)
    const slash = real.lastIndexOf('/')
    const around = this.ensureFolder(real.slice(0, slash) || '/')
    if (!around.ok) return around
    const made = `${around.value === '/' ? '' : around.value}${real.slice(slash)}`
    this.editor.put(made, this.#newFolder(this.lookAt(made)))
    return { ok: true, value: made }
  }

  /** What is known about the destination. */
  locate(path: string): Result<Target> {
    const place = this.editor.find(path)
    const real = cleanPath(place.path)
    if (place.kind === 'unknown') return { ok: true, value: { kind: 'unknown', path: real, why: place.why } }
    if (place.kind === 'found') {
      const { node } = place
      const isFolder = node.kind === 'folder'
      return { ok: true, value: isFolder ? { kind: 'folder', path: real, node } : { kind: 'free', path: real } }
    }
    if (place.cause === 'no-entry' || place.cause === 'no-folder') {
      return { ok: true, value: { kind: 'free', path: real } }
    }
    return { ok: false, message: lstatMessage(this.editor.current, place) }
  }

  /** What stands at a real path, which is not followed if it is a link. */
  lookAt(path: string): Spot {
    const place = this.editor.find(path, false)
    const node: Node | null = place.kind === 'missing' ? null : place.node
    return { path, node: node ?? undefined, doubt: this.editor.doubtAt(path.slice(0, path.lastIndexOf('/')) || '/') }
  }

  /** Puts a folder in place of one that it was made from. */
  replaceFolder(path: string, before: FolderNode, after: FolderNode): void {
    if (path !== '/') {
      this.editor.put(path, after)
      return
    }
    for (const [name, node] of after.children) {
      if (before.children.get(name) !== node) this.editor.put(`/${name}`, node)
    }
    if (after.doubt !== null && after.doubt !== before.doubt) {
      this.editor.doubt('/', after.doubt.text, after.doubt.reach)
    }
  }

  #newFolder({ node, doubt }: Spot): FolderNode {
    const time = this.editor.clock.tick()
    const { owner, mode, whyOwner = null } = this.#folders
    const plain = emptyFolder(time, mode, owner.uid, owner.gid)
    const made: FolderNode = whyOwner === null ? plain : { ...plain, doubt: { ...whyOwner, reach: 'more', time } }
    if (whyOwner !== null) this.unsure.push(whyOwner)
    if (node?.kind === 'unknown' && node.presence !== 'gone') {
      this.unsure.push(node.why)
      return { ...made, doubt: { ...node.why, reach: 'more' } }
    }
    if (doubt === null || node?.kind === 'unknown') return made
    this.unsure.push(doubt)
    // It is a folder now, whatever it was.
    if (node?.kind === 'folder' && isDoubtful(node, doubt)) {
      return { ...node, time, doubt: strongerDoubt(node.doubt, doubt) }
    }
    return { ...made, doubt: { ...doubt, reach: 'more' } }
  }
}
