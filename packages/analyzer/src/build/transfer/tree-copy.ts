import { ANY_SIZE, NO_BYTES } from '../../facts/size-range.ts'
import type { FilterResult, PathFilter } from '../context/path-filter.ts'
import { copyChildren } from '../files/children.ts'
import type { Clock } from '../files/clock.ts'
import { emptyFolder, folderLike } from '../files/node.ts'
import type { Doubt, FolderNode, Node, Reason, Rest, UnknownNode } from '../files/node.ts'
import { doubtWithin, isDoubtful, strongerDoubt } from '../files/place.ts'
import type { KnownNode } from '../files/place.ts'
import type { Owner } from '../files/tree-editor.ts'
import type { NewMode } from './new-mode.ts'

/** How files are copied. */
export interface CopyRules {
  /** Null where each keeps its own. */
  readonly owner: Owner | null
  readonly mode: NewMode | null
  readonly include: PathFilter | null
  readonly exclude: PathFilter | null
  /** Whether what is in the way is taken away, as by a layer or an archive; a COPY fails over it. */
  readonly replaces: boolean
}

/** What stands at a path, and the doubt that holds in the folder around it. */
export interface Spot {
  readonly path: string
  readonly node: Node | undefined
  readonly doubt: Doubt | null
}

/** Where a walk through the source has come to. */
interface Step {
  /** The path in the folder that is copied. */
  readonly path: string
  /** The doubt that holds in the folder that it has come from. */
  readonly doubt: Doubt | null
  readonly include: FilterResult | null
  readonly exclude: FilterResult | null
}

const NO_REST: Rest = { size: NO_BYTES, identity: { key: '', isExact: true }, isAll: true }

/** Copies files and folders as BuildKit does, without changing what it is given. */
export class TreeCopy {
  /** BuildKit's message if the copy fails. */
  fault: string | null = null
  /** What could not be told about it. */
  readonly unsure: Reason[] = []
  readonly #rules: CopyRules
  readonly #clock: Clock
  // Names of one file stay names of one file, as far as they are copied together.
  readonly #inodes = new Map<number, number>()

  constructor(rules: CopyRules, clock: Clock) {
    this.#rules = rules
    this.#clock = clock
  }

  /** A file or link as it stands at the new place, in place of what may be there. */
  putLeaf(node: Exclude<KnownNode, FolderNode>, { path, node: before, doubt }: Spot): Node {
    const isSure = before !== undefined && !isDoubtful(before, doubt)
    if (before?.kind === 'folder' && isSure && !this.#rules.replaces) {
      this.fault ??= `cannot replace to directory <mount>${path} with file`
    }
    const marks = this.#marksOf(node)
    if (node.kind !== 'file') return { ...node, ...marks }
    const { content, written } = node
    return { kind: 'file', ...marks, content, written, inode: this.#inodeOf(node.inode) }
  }

  /** A folder with the contents of another added; what it was before keeps its permissions. */
  fillFolder(source: FolderNode, doubt: Doubt | null, spot: Spot & { readonly node: FolderNode }): FolderNode {
    return this.#fill(spot.node, source, { path: '', doubt, include: null, exclude: null }, spot)
  }

  /** Adds the contents of a source's folder to one that is there, or was just made. */
  #fill(folder: FolderNode, source: FolderNode, step: Step, spot: Spot): FolderNode {
    const from = doubtWithin(source, step.doubt)
    const children = copyChildren(folder.children)
    const to = doubtWithin(folder, spot.doubt)
    const { include, exclude } = step
    const names = [...source.children.keys()].toSorted()
    const copyAll = (isSure: boolean): void => {
      for (const name of names) {
        const node = source.children.get(name)
        if (node === undefined || isDoubtful(node, from) === isSure) continue
        const child = { path: `${spot.path === '/' ? '' : spot.path}/${name}`, node: children.get(name), doubt: to }
        const copied = this.#copy(node, child, { path: join(step.path, name), doubt: from, include, exclude })
        if (copied !== null) children.set(name, copied)
      }
    }
    // What is not sure in the source must be older than the doubt about the copies.
    if (from !== null) copyAll(false)
    const doubt = from === null ? null : this.#carryOver(from, this.#restOf(source, from), folder, to)
    copyAll(true)
    return folderLike(folder, children, strongerDoubt(folder.doubt, doubt))
  }

  #carryOver({ text, reach }: Doubt, rest: Rest | null, folder: FolderNode, to: Doubt | null): Doubt {
    const time = this.#clock.tick()
    const isEmpty = folder.children.size === 0 && to === null
    // Into an empty folder, files go that nobody listed as surely as others.
    if (!isEmpty || reach === 'other') this.unsure.push({ text, time })
    if (isEmpty && rest !== null) return { text, reach, time, rest }
    // Unlisted files may have replaced listed ones.
    return { text, reach: folder.children.size > 0 ? 'other' : reach, time }
  }

  /** What is known of all files that nobody listed; those in folders around are counted there. */
  #restOf(source: FolderNode, doubt: Doubt): Rest | null {
    const { include, exclude } = this.#rules
    if (doubt.rest?.isAll !== true || include !== null || exclude !== null) return null
    return source.doubt === doubt ? doubt.rest : NO_REST
  }

  /** What stands at a place after something was copied there; null if nothing was. */
  #copy(node: Node, spot: Spot, above: Step): Node | null {
    const { include, exclude } = this.#rules
    const step: Step = {
      path: above.path,
      doubt: above.doubt,
      include: include?.test(above.path, above.include) ?? null,
      exclude: exclude?.test(above.path, above.exclude) ?? null,
    }
    const isLeftOut = step.exclude?.isMatched === true
    if (isLeftOut && exclude?.hasExceptions === false) return null
    const isKept = step.include?.isMatched !== false && !isLeftOut
    if (node.kind === 'unknown') return this.#copyUnknown(node, spot)
    if (node.kind === 'folder') return this.#copyFolder(node, spot, step, isKept)
    return isKept ? this.putLeaf(node, spot) : null
  }

  #copyUnknown(node: UnknownNode, { node: before }: Spot): Node | null {
    if (node.presence === 'gone') return null
    this.unsure.push(node.why)
    const isThere = node.presence === 'there' || (before !== undefined && before.kind !== 'unknown')
    const size = before === undefined ? node.size : ANY_SIZE
    return { ...node, time: this.#clock.tick(), presence: isThere ? 'there' : 'maybe', size }
  }

  #copyFolder(source: FolderNode, spot: Spot, step: Step, isKept: boolean): FolderNode | null {
    const { path, node: before, doubt } = spot
    const isFolder = before?.kind === 'folder'
    const target = this.#folderAt(spot, source)
    const filled = this.#fill(target, source, step, { path, node: target, doubt })
    if (!isKept && hasSameChildren(filled, target)) return null
    const isInTheWay = before !== undefined && before.kind !== 'unknown' && !isFolder && !isDoubtful(before, doubt)
    if (isInTheWay && !this.#rules.replaces) this.fault ??= `cannot copy to non-directory: <mount>${path}`
    // A folder that is only on the way to what a pattern asks for keeps its owner.
    const marks = isKept || !isFolder ? this.#folderMarksOf(source) : { ...filled, mode: source.mode }
    return folderLike({ ...marks, time: filled.time }, filled.children, filled.doubt)
  }

  /** The folder that others are added to: the one that is there, or a new one. */
  #folderAt({ node, doubt }: Spot, source: FolderNode): FolderNode {
    if (node?.kind === 'folder') return isDoubtful(node, doubt) ? this.#renew(node, doubt) : node
    const made = emptyFolder(this.#clock.tick(), source.mode, source.uid, source.gid)
    if (node?.kind === 'unknown') {
      return node.presence === 'gone' ? made : { ...made, doubt: { ...node.why, reach: 'more' } }
    }
    return doubt === null || (node !== undefined && !isDoubtful(node, doubt))
      ? made
      : { ...made, doubt: { ...doubt, reach: 'more' } }
  }

  /** A folder of which it is known now that it is one, but not what is in it. */
  #renew(folder: FolderNode, doubt: Doubt | null): FolderNode {
    return { ...folder, time: this.#clock.tick(), doubt: strongerDoubt(folder.doubt, doubt) }
  }

  #marksOf(node: Exclude<KnownNode, FolderNode>): Pick<KnownNode, 'mode' | 'uid' | 'gid' | 'time'> {
    const mode = node.kind === 'link' ? 0o777 : (this.#rules.mode?.(node.mode, false) ?? node.mode)
    return { mode, ...this.#ownerOf(node), time: this.#clock.tick() }
  }

  #folderMarksOf(source: FolderNode): Pick<FolderNode, 'mode' | 'uid' | 'gid'> {
    return { mode: this.#rules.mode?.(source.mode, true) ?? source.mode, ...this.#ownerOf(source) }
  }

  #ownerOf({ uid, gid }: Owner): Owner {
    return this.#rules.owner ?? { uid, gid }
  }

  #inodeOf(inode: number | null): number | null {
    if (inode === null) return null
    const copied = this.#inodes.get(inode) ?? this.#clock.tick()
    this.#inodes.set(inode, copied)
    return copied
  }
}

function hasSameChildren({ children, doubt }: FolderNode, before: FolderNode): boolean {
  if (children.size !== before.children.size || doubt !== before.doubt) return false
  return [...children].every(([name, node]) => before.children.get(name) === node)
}

function join(path: string, name: string): string {
  return path === '' ? name : `${path}/${name}`
}
