import { sizeOf } from '../../build/files/content.ts'
import type { LayerEntry } from '../../build/files/diff-trees.ts'
import type { Node } from '../../build/files/node.ts'
import { addSizes, NO_BYTES, type SizeRange } from '../../facts/size-range.ts'
import { compareText } from '../../text/compare-text.ts'

/** A file, or a folder with all that is in it, the biggest first. */
export interface FileTree {
  readonly name: string
  readonly kind: 'file' | 'folder' | 'link' | 'other'
  /** Of a folder that of all files in it; names of one file count once. */
  readonly size: SizeRange
  /** Where a link leads. */
  readonly target?: string
  readonly children?: readonly FileTree[]
}

/** Makes a tree of what a filesystem has besides that of its base; the name of the root is empty. */
export function treeOf(entries: readonly LayerEntry[]): FileTree {
  const root = new Draft('', null)
  const inodes = new Set<number>()
  for (const { path, node } of entries) if (node !== null) root.at(path.slice(1).split('/')).node = node
  return root.finish(inodes)
}

class Draft {
  readonly #name: string
  readonly #children = new Map<string, Draft>()
  node: Node | null

  constructor(name: string, node: Node | null) {
    this.#name = name
    this.node = node
  }

  at(names: readonly string[]): Draft {
    const [name, ...rest] = names
    return name === undefined ? this : this.#child(name).at(rest)
  }

  #child(name: string): Draft {
    const known = this.#children.get(name)
    if (known !== undefined) return known
    const child = new Draft(name, null)
    this.#children.set(name, child)
    return child
  }

  finish(inodes: Set<number>): FileTree {
    const { node } = this
    const name = this.#name
    if (node?.kind === 'link') return { name, kind: 'link', size: NO_BYTES, target: node.target }
    if (node?.kind === 'file') return { name, kind: 'file', size: countOnce(node, inodes) }
    if (node?.kind === 'unknown') return { name, kind: 'other', size: node.size }
    if (node?.kind === 'special') return { name, kind: 'other', size: NO_BYTES }
    const children = [...this.#children.values()].map((child) => child.finish(inodes)).toSorted(biggestFirst)
    return { name, kind: 'folder', size: children.map(({ size }) => size).reduce(addSizes, NO_BYTES), children }
  }
}

function countOnce({ content, inode }: Extract<Node, { readonly kind: 'file' }>, inodes: Set<number>): SizeRange {
  if (inode !== null && inodes.has(inode)) return NO_BYTES
  if (inode !== null) inodes.add(inode)
  return sizeOf(content)
}

function biggestFirst(one: FileTree, other: FileTree): number {
  return other.size.minBytes - one.size.minBytes || compareText(one.name, other.name)
}
