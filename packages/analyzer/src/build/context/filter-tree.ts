import type { FolderNode, Node } from '../files/node.ts'
import type { FilterResult, PathFilter } from './path-filter.ts'

/** Which of the files of a folder somebody gets to see. */
export interface TreeFilters {
  readonly include: PathFilter | null
  readonly exclude: PathFilter | null
}

/** The part of a tree that passes the filters. A folder that does not pass is there all the same around what does. */
export function filterTree(root: FolderNode, filters: TreeFilters): FolderNode {
  if (filters.include === null && filters.exclude === null) return root
  return { ...root, children: filterChildren(root, '', { include: null, exclude: null }, filters) }
}

interface Results {
  readonly include: FilterResult | null
  readonly exclude: FilterResult | null
}

function filterChildren(folder: FolderNode, path: string, above: Results, filters: TreeFilters): Map<string, Node> {
  const kept = new Map<string, Node>()
  for (const [name, node] of folder.children) {
    const child = filterNode(node, path === '' ? name : `${path}/${name}`, above, filters)
    if (child !== null) kept.set(name, child)
  }
  return kept
}

function filterNode(node: Node, path: string, above: Results, filters: TreeFilters): Node | null {
  const results: Results = {
    include: filters.include?.test(path, above.include) ?? null,
    exclude: filters.exclude?.test(path, above.exclude) ?? null,
  }
  const isLeftOut = results.exclude?.isMatched === true
  if (isLeftOut && filters.exclude?.hasExceptions === false) return null
  const isKept = results.include?.isMatched !== false && !isLeftOut
  if (node.kind !== 'folder') return isKept ? node : null
  const children = filterChildren(node, path, results, filters)
  if (!isKept && children.size === 0) return null
  return children.size === node.children.size && isSame(children, node) ? node : { ...node, children }
}

function isSame(children: ReadonlyMap<string, Node>, { children: before }: FolderNode): boolean {
  for (const [name, node] of children) if (before.get(name) !== node) return false
  return true
}
