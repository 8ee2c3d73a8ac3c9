import type { FolderNode, Node } from '../files/node.ts'

/** Goes through a node and all that is in it, a folder before its entries. */
export function* walkNodes(node: Node, path: string): Generator<readonly [path: string, node: Node]> {
  yield [path, node]
  if (node.kind === 'folder') yield* walkFolder(node, path)
}

function* walkFolder(folder: FolderNode, path: string): Generator<readonly [path: string, node: Node]> {
  for (const [name, node] of folder.children) yield* walkNodes(node, path === '/' ? `/${name}` : `${path}/${name}`)
}
