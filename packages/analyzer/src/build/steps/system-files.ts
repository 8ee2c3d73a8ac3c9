import type { Node } from '../files/node.ts'
import type { TreeEditor } from '../files/tree-editor.ts'

// The engine mounts its own over those of the image while a RUN runs.
const MOUNTED = ['/etc/hosts', '/etc/resolv.conf']

/** Does something while the engine's own files are in place, and puts those of the image back. */
export function withSystemFiles<Result>(editor: TreeEditor, work: () => Result): Result {
  const covered = MOUNTED.map((path) => [path, nodeAt(editor, path)] as const)
  const result = work()
  for (const [path, node] of covered) restore(editor, path, node)
  return result
}

function nodeAt(editor: TreeEditor, path: string): Node | null {
  const place = editor.find(path, false)
  return place.kind === 'missing' ? null : place.node
}

function restore(editor: TreeEditor, path: string, node: Node | null): void {
  const now = nodeAt(editor, path)
  if (now === node) return
  if (node !== null) editor.put(path, node)
  else if (now !== null) editor.remove(path)
}
