import { addSizes } from '../../facts/size-range.ts'
import { shortKey } from '../../text/short-key.ts'
import { copyChildren, type Children } from './children.ts'
import type { Clock } from './clock.ts'
import { emptyFolder, folderLike } from './node.ts'
import type { Content, Doubt, FileNode, FolderNode, LinkNode, Node, Reason, Rest, Time } from './node.ts'
import { doubtAt, findPlace, type Place } from './place.ts'

/** Who an entry belongs to. */
export interface Owner {
  readonly uid: number
  readonly gid: number
}

export const ROOT: Owner = { uid: 0, gid: 0 }

/**
 * Changes a filesystem. It works on copies of the folders it changes, so the tree it began with stays as it was,
 * and what has not changed is shared. Paths are those that `find` gives: absolute and without links.
 */
export class TreeEditor {
  readonly clock: Clock
  #root: FolderNode
  // Folders that only this editor knows of, whose children it may change in place.
  readonly #drafts = new Set<FolderNode>()

  constructor(root: FolderNode, clock: Clock) {
    this.#root = root
    this.clock = clock
  }

  /** The tree as it is now; later changes do not touch it. */
  get root(): FolderNode {
    this.#drafts.clear()
    return this.#root
  }

  /** The tree to look at and not to keep: later changes may touch it. */
  get current(): FolderNode {
    return this.#root
  }

  /** Goes on from another tree: one that was there before, or what two of them have in common. */
  reset(root: FolderNode): void {
    this.#drafts.clear()
    this.#root = root
  }

  /** What a path leads to; through links, the last one too unless told otherwise. Later changes do not touch it. */
  find(path: string, followLast = true): Place {
    const place = this.look(path, followLast)
    // All that is in a folder that is no draft is none either.
    if (place.kind !== 'missing' && place.node?.kind === 'folder' && this.#drafts.has(place.node)) this.#drafts.clear()
    return place
  }

  /** What a path leads to, only to look at: later changes may touch a folder that is found. */
  look(path: string, followLast = true): Place {
    return findPlace(this.#root, path, followLast)
  }

  /** The doubt that holds in the folder at a real path. */
  doubtAt(path: string): Doubt | null {
    return doubtAt(this.#root, path)
  }

  /** Puts a node at a path whose folder exists, in place of whatever is there. */
  put(path: string, node: Node): void {
    const at = path.lastIndexOf('/')
    this.#childrenOf(path.slice(0, at)).set(path.slice(at + 1), node)
  }

  /** Takes the entry at a path away with all that is in it. In a doubtful folder it is noted that it is gone. */
  remove(path: string): void {
    const at = path.lastIndexOf('/')
    const [folder, name] = [path.slice(0, at), path.slice(at + 1)]
    const place = this.look(path, false)
    const children = this.#childrenOf(folder)
    children.delete(name)
    if (place.kind !== 'missing' && this.look(path, false).kind === 'unknown') children.set(name, this.#gone())
  }

  /** Notes that there is nothing at a path, where its folder may hold things that nobody listed. */
  putGone(path: string): void {
    if (this.look(path, false).kind !== 'missing') this.put(path, this.#gone())
  }

  #gone(): Node {
    const time = this.clock.tick()
    return { kind: 'unknown', time, why: { text: '', time }, presence: 'gone', size: { minBytes: 0, maxBytes: 0 } }
  }

  /** Makes a folder, and those around it that are missing; gives its real path, or the place that is in the way. */
  makeFolders(path: string, owner: Owner = ROOT, mode = 0o755): string | Place {
    const whole = this.look(path)
    if (whole.kind === 'found' && whole.node.kind === 'folder') return whole.path
    let real = ''
    for (const name of path.split('/')) {
      if (name === '' || name === '.') continue
      const place = this.look(`${real}/${name}`)
      if (place.kind !== 'missing' && place.node?.kind === 'folder') real = place.path === '/' ? '' : place.path
      else if (place.kind === 'missing' && place.cause === 'no-entry') {
        this.put(place.path, emptyFolder(this.clock.tick(), mode, owner.uid, owner.gid))
        real = place.path
      } else if (place.kind === 'unknown' && place.node === null) {
        // Something that may be there already is there afterwards, with what it held.
        this.put(place.path, this.#doubtfulFolder(place.why, owner, mode))
        real = place.path
      } else return place
    }
    return real === '' ? '/' : real
  }

  #doubtfulFolder(why: Reason, owner: Owner, mode: number): FolderNode {
    const doubt: Doubt = { ...why, reach: 'more' }
    return { ...emptyFolder(this.clock.tick(), mode, owner.uid, owner.gid), doubt }
  }

  /** Writes a file: a new one, or new bytes for one that is there, which keeps its permissions and owner. */
  writeFile(path: string, content: Content, owner: Owner = ROOT, mode = 0o644): void {
    const place = this.look(path, false)
    const time = this.clock.tick()
    const before = place.kind === 'missing' ? null : place.node
    if (before?.kind === 'file') this.put(path, { ...before, content, time, written: time })
    else this.put(path, newFile(content, time, owner, mode))
  }

  /** Makes a symbolic link. */
  makeLink(path: string, target: string, { uid, gid }: Owner = ROOT): void {
    const link: LinkNode = { kind: 'link', target, mode: 0o777, uid, gid, time: this.clock.tick() }
    this.put(path, link)
  }

  /** Gives an entry other permissions or another owner; nothing changes where it has them already. */
  mark(path: string, marks: { readonly mode?: number; readonly uid?: number; readonly gid?: number }): void {
    const place = this.look(path, false)
    if (place.kind !== 'found') return
    const { node } = place
    const [mode, uid, gid] = [marks.mode ?? node.mode, marks.uid ?? node.uid, marks.gid ?? node.gid]
    if (mode === node.mode && uid === node.uid && gid === node.gid) return
    // A folder keeps the time of its making: what is in it is as well known as before.
    const time = node.kind === 'folder' ? node.time : this.clock.tick()
    const changed = { ...node, mode, uid, gid, time }
    if (path === '/' && changed.kind === 'folder') this.#root = changed
    else this.put(path, changed)
  }

  /** Says that what is known of a folder and of all in it is not sure any more; `rest` is what came to it. */
  doubt(path: string, text: string, reach: Doubt['reach'], rest?: Omit<Rest, 'isAll'>): void {
    const folder = this.#draftOf(path === '/' ? '' : path)
    if (folder === null) return
    // What an older doubt took away does not come back with a milder one.
    const worst = folder.doubt?.reach === 'other' ? 'other' : reach
    const doubt: Doubt = { text, reach: worst, time: this.clock.tick() }
    const known = rest === undefined || worst === 'other' ? doubt : { ...doubt, rest: addRest(folder.doubt, rest) }
    this.#replace(path === '/' ? '' : path, folderLike(folder, folder.children, known))
  }

  #replace(path: string, folder: FolderNode): void {
    this.#drafts.add(folder)
    if (path === '') this.#root = folder
    else this.put(path, folder)
  }

  #childrenOf(path: string): Children {
    const folder = this.#draftOf(path)
    if (folder === null) throw new Error(`There is no folder ${path}`)
    return folder.children as Children
  }

  /** The folder at a real path, in a copy that may be changed; the empty path is the root. */
  #draftOf(path: string): FolderNode | null {
    let folder = this.#ownRoot()
    for (let start = 0; start < path.length;) {
      const slash = path.indexOf('/', start)
      const name = path.slice(start, slash === -1 ? undefined : slash)
      start = slash === -1 ? path.length : slash + 1
      if (name === '') continue
      const child = folder.children.get(name)
      if (child?.kind !== 'folder') return null
      folder = this.#ownChild(folder, name, child)
    }
    return folder
  }

  #ownRoot(): FolderNode {
    if (!this.#drafts.has(this.#root)) {
      this.#root = copyFolder(this.#root)
      this.#drafts.add(this.#root)
    }
    return this.#root
  }

  #ownChild(folder: FolderNode, name: string, child: FolderNode): FolderNode {
    if (this.#drafts.has(child)) return child
    const draft = copyFolder(child)
    this.#drafts.add(draft)
    ;(folder.children as Children).set(name, draft)
    return draft
  }
}

function addRest(before: Doubt | null, { size, identity }: Omit<Rest, 'isAll'>): Rest {
  if (before === null) return { size, identity, isAll: true }
  if (before.rest === undefined) return { size, identity, isAll: false }
  const { key, isExact } = before.rest.identity
  const isKnown = key !== null && identity.key !== null
  return {
    size: addSizes(before.rest.size, size),
    identity: {
      key: isKnown ? shortKey(JSON.stringify([key, identity.key])) : null,
      isExact: isExact && identity.isExact,
    },
    isAll: before.rest.isAll,
  }
}

/** A regular file that was just written. */
export function newFile(content: Content, time: Time, { uid, gid }: Owner = ROOT, mode = 0o644): FileNode {
  return { kind: 'file', mode, uid, gid, time, content, written: time, inode: null }
}

function copyFolder(folder: FolderNode): FolderNode {
  return folderLike(folder, copyChildren(folder.children), folder.doubt)
}
