import { addSizes, ANY_SIZE, NO_BYTES, type SizeRange } from '../../../facts/size-range.ts'
import { sizeOf } from '../../files/content.ts'
import type { Doubt, FileNode, FolderNode, Node } from '../../files/node.ts'
import { doubtWithin, isDoubtful } from '../../files/place.ts'

/** A file somewhere in a tree. */
export interface FileIn {
  readonly path: string
  readonly node: FileNode
  /** Whether it is surely there as it is. */
  readonly isSure: boolean
}

/** The files in a folder and in those below it. */
export function* filesIn(folder: FolderNode, path = '', around: Doubt | null = null): Generator<FileIn> {
  const doubt = doubtWithin(folder, around)
  for (const [name, node] of folder.children) {
    const at = `${path === '/' ? '' : path}/${name}`
    if (node.kind === 'file') yield { path: at, node, isSure: !isDoubtful(node, doubt) }
    else if (node.kind === 'folder') yield* filesIn(node, at, doubt)
  }
}

/** What a node takes together with all that is in it. */
export function sizeOfNode(node: Node): SizeRange {
  switch (node.kind) {
    case 'file':
      return sizeOf(node.content)
    case 'unknown':
      return node.presence === 'gone' ? NO_BYTES : node.size
    case 'folder': {
      const listed = [...node.children.values()].map(sizeOfNode).reduce(addSizes, NO_BYTES)
      return node.doubt === null ? listed : addSizes(listed, node.doubt.rest?.size ?? ANY_SIZE)
    }
    case 'link':
    case 'special':
      return NO_BYTES
  }
}
