import type { FileNode, FolderNode, Marks, Node } from '../../files/node.ts'
import { newFile } from '../../files/tree-editor.ts'
import { mayChangeFolderOf } from '../../machine/file-access.ts'
import type { Machine } from '../../machine/machine.ts'
import { DONE, type Deed } from '../each-operand.ts'

/** How entries are put where they belong. */
export interface UnpackManner {
  /** Parts of the path that are left out at the beginning. */
  readonly stripped: number
  /** Only these, and what is in them; all if there are none. */
  readonly wanted: readonly string[]
  isExcluded(path: string): boolean
  /** Whether entries belong to whom the archive says; only root can do so. */
  readonly keepsOwner: boolean
  /** Whether folders that are there already get the marks of those in the archive. */
  readonly marksExisting: boolean
  /** What the folder itself gets, if it was packed. */
  readonly top?: Omit<Marks, 'time'> | undefined
}

/** Puts the entries of an archive below a folder. */
export function unpack(entries: FolderNode, target: string, manner: UnpackManner, machine: Machine): Deed {
  return new Unpacking(target === '/' ? '' : target, manner, machine).run(entries)
}

class Unpacking {
  readonly #target: string
  readonly #manner: UnpackManner
  readonly #machine: Machine

  constructor(target: string, manner: UnpackManner, machine: Machine) {
    this.#target = target
    this.#manner = manner
    this.#machine = machine
  }

  run(entries: FolderNode): Deed {
    const deed = this.#children(entries, [])
    const { top, marksExisting, stripped, wanted } = this.#manner
    if (top !== undefined && marksExisting && stripped === 0 && wanted.length === 0) {
      this.#machine.files.mark(this.#target === '' ? '/' : this.#target, this.#marksOf(top))
    }
    const place = this.#machine.files.find(this.#target === '' ? '/' : this.#target)
    if (entries.doubt !== null && place.kind === 'found')
      this.#machine.files.doubt(place.path, entries.doubt.text, 'more')
    return deed
  }

  #children(folder: FolderNode, parts: readonly string[]): Deed {
    for (const [name, node] of folder.children) {
      const deed = this.#entry(node, [...parts, name])
      if (deed.kind !== 'done') return deed
    }
    return DONE
  }

  #entry(node: Node, parts: readonly string[]): Deed {
    if (!this.#machine.budget.spend()) return { kind: 'unsure', message: 'there is too much to unpack' }
    const written = parts.join('/')
    if (this.#manner.isExcluded(written)) return DONE
    const path = parts.slice(this.#manner.stripped).join('/')
    if (path !== '' && this.#isWanted(written)) {
      const deed = this.#put(node, path)
      if (deed.kind !== 'done') return deed
    }
    return node.kind === 'folder' ? this.#children(node, parts) : DONE
  }

  #isWanted(path: string): boolean {
    const { wanted } = this.#manner
    return wanted.length === 0 || wanted.some((one) => path === one || path.startsWith(`${one}/`))
  }

  #put(node: Node, path: string): Deed {
    const { files, account } = this.#machine
    const at = path.lastIndexOf('/')
    const folder = files.makeFolders(`${this.#target}/${path.slice(0, Math.max(at, 0))}`, account)
    if (typeof folder !== 'string') return { kind: 'unsure', message: `where ${path} belongs is not known` }
    const real = `${folder === '/' ? '' : folder}/${path.slice(at + 1)}`
    if (!mayChangeFolderOf(this.#machine, real))
      return { kind: 'failed', message: `${path}: Cannot open: Permission denied` }
    if (node.kind === 'folder') this.#putFolder(node, real)
    else files.put(real, this.#fresh(node))
    return DONE
  }

  #putFolder(node: FolderNode, path: string): void {
    const { files, clock } = this.#machine
    const place = files.find(path)
    const marks = this.#marksOf(node)
    if (place.kind === 'found' && place.node.kind === 'folder') {
      if (this.#manner.marksExisting) files.mark(place.path, marks)
    } else files.put(path, { ...node, ...marks, time: clock.tick(), children: new Map() })
  }

  #fresh(node: Exclude<Node, FolderNode>): Node {
    const time = this.#machine.clock.tick()
    if (node.kind === 'unknown') return { ...node, time }
    if (node.kind === 'file') return this.#freshFile(node, time)
    const { uid, gid } = this.#marksOf(node)
    return { ...node, uid, gid, time }
  }

  #freshFile(node: FileNode, time: number): FileNode {
    const { uid, gid, mode } = this.#marksOf(node)
    return { ...newFile(node.content, time, { uid, gid }, mode), written: node.written }
  }

  #marksOf(node: Omit<Marks, 'time'>): Omit<Marks, 'time'> {
    const { account } = this.#machine
    const isRoot = account.uid === 0
    const owner = isRoot && this.#manner.keepsOwner ? node : account
    return { uid: owner.uid, gid: owner.gid, mode: isRoot ? node.mode : node.mode & 0o755 }
  }
}
