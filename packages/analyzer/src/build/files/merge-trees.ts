import { ANY_SIZE, atLeast, NO_BYTES, spanSizes, addSizes, type SizeRange } from '../../facts/size-range.ts'
import { areSame, product, sizeOf } from './content.ts'
import type { Content, Doubt, FileNode, FolderNode, Node, Reason, Time, UnknownNode } from './node.ts'
import { strongerDoubt } from './place.ts'

/** How far apart the trees may be: `either` is one of the two, `beyond` may have gone further the same way. */
export type Spread = 'either' | 'beyond'

/**
 * The tree of which is only known that it is one of two that grew from the same. What both have stays as it is; a
 * file that differs is one of unknown content; what only one has may be there.
 */
export function mergeTrees(
  one: FolderNode,
  other: FolderNode,
  reason: string,
  time: Time,
  spread: Spread = 'either',
): FolderNode {
  return new Merging({ text: reason, time }, spread).folders({ node: one, around: null }, { node: other, around: null })
}

/** A node as one of the trees has it, with the doubt that lies on the folders around it. */
interface Side<Kind extends Node | undefined> {
  readonly node: Kind
  readonly around: Doubt | null
}

class Merging {
  readonly #why: Reason
  readonly #spread: Spread

  constructor(why: Reason, spread: Spread) {
    this.#why = why
    this.#spread = spread
  }

  folders(one: Side<FolderNode>, other: Side<FolderNode>): FolderNode {
    const [a, b] = [one.node, other.node]
    if (a === b) return a
    const [insideA, insideB] = [doubtInside(one), doubtInside(other)]
    const children = new Map<string, Node>()
    for (const name of new Set([...a.children.keys(), ...b.children.keys()])) {
      const sideA = { node: a.children.get(name), around: insideA }
      const sideB = { node: b.children.get(name), around: insideB }
      const child = this.#nodes(sideA, sideB)
      if (child !== null) children.set(name, child)
    }
    // A folder that both made by themselves is younger than what is doubted around it, so it takes the doubt along.
    const isSameFolder = a.time === b.time
    const doubt = isSameFolder ? joinDoubts(a.doubt, b.doubt) : joinDoubts(insideA, insideB)
    return { ...a, children, doubt, time: isSameFolder ? a.time : this.#why.time }
  }

  #nodes(one: Side<Node | undefined>, other: Side<Node | undefined>): Node | null {
    const [a, b] = [one.node, other.node]
    if (a === b) return a ?? null
    if (a?.kind === 'folder' && b?.kind === 'folder' && haveSameMarks(a, b)) {
      return this.folders({ node: a, around: one.around }, { node: b, around: other.around })
    }
    if (isGone(a) && isGone(b)) return a ?? b ?? null
    const isThere = isSurelyThere(one) && isSurelyThere(other)
    if (isThere && a?.kind === 'file' && b?.kind === 'file' && haveSameMarks(a, b)) return this.#files(a, b)
    if (isThere && a?.kind === 'link' && b?.kind === 'link' && a.target === b.target && haveSameMarks(a, b)) {
      return { ...a, time: this.#why.time }
    }
    return this.#unknown(isThere, a, b)
  }

  #files(a: FileNode, b: FileNode): FileNode {
    const content = areSame(a.content, b.content) === true ? a.content : this.#content(a.content, b.content)
    return { ...a, content, time: this.#why.time, written: this.#why.time, inode: a.inode === b.inode ? a.inode : null }
  }

  #content(a: Content, b: Content): Content {
    return product({ key: null, isExact: false }, this.#size(sizeOf(a), sizeOf(b)))
  }

  #unknown(isThere: boolean, a: Node | undefined, b: Node | undefined): UnknownNode {
    const size = this.#size(sizeOfNode(a), sizeOfNode(b))
    return { kind: 'unknown', time: this.#why.time, why: this.#why, presence: isThere ? 'there' : 'maybe', size }
  }

  #size(a: SizeRange, b: SizeRange): SizeRange {
    const span = spanSizes(a, b)
    return this.#spread === 'either' || span.minBytes === span.maxBytes ? span : atLeast(span.minBytes)
  }
}

/** The doubt that holds for what is in a folder. */
function doubtInside({ node, around }: Side<FolderNode>): Doubt | null {
  return strongerDoubt(around !== null && node.time <= around.time ? around : null, node.doubt)
}

function joinDoubts(one: Doubt | null, other: Doubt | null): Doubt | null {
  if (one === null || other === null || one === other) return one ?? other
  const { text, time } = one.time > other.time ? one : other
  return { text, time, reach: one.reach === 'other' || other.reach === 'other' ? 'other' : 'more' }
}

function isGone(node: Node | undefined): boolean {
  return node === undefined || (node.kind === 'unknown' && node.presence === 'gone')
}

function isSurelyThere({ node, around }: Side<Node | undefined>): boolean {
  if (node === undefined || (node.kind === 'unknown' && node.presence !== 'there')) return false
  return around?.reach !== 'other' || node.time > around.time
}

function haveSameMarks(a: Exclude<Node, UnknownNode>, b: Exclude<Node, UnknownNode>): boolean {
  return a.mode === b.mode && a.uid === b.uid && a.gid === b.gid
}

function sizeOfNode(node: Node | undefined): SizeRange {
  switch (node?.kind) {
    case 'file':
      return sizeOf(node.content)
    case 'unknown':
      return node.size
    case 'folder':
      return node.doubt === null ? [...node.children.values()].map(sizeOfNode).reduce(addSizes, NO_BYTES) : ANY_SIZE
    case 'link':
    case 'special':
    case undefined:
      return NO_BYTES
  }
}
