import { Clock } from './clock.ts'
import { textContent } from './content.ts'
import { emptyFolder } from './node.ts'
import type { FolderNode } from './node.ts'
import { TreeEditor } from './tree-editor.ts'

/** An editor on a tree written as lines: `/a/b text`, `/a/link -> b`, `/a/folder/`. */
export function editorOf(...lines: readonly string[]): TreeEditor {
  const clock = new Clock()
  clock.beginStep()
  const editor = new TreeEditor(emptyFolder(), clock)
  for (const line of lines) addLine(editor, line)
  clock.beginStep()
  return editor
}

function addLine(editor: TreeEditor, line: string): void {
  const [, path = '', arrow, rest = ''] = /^(\S+?)(?: (->))?(?: ([^]*))?$/.exec(line) ?? []
  if (path.endsWith('/')) {
    editor.makeFolders(path)
    return
  }
  editor.makeFolders(path.slice(0, path.lastIndexOf('/')))
  if (arrow === undefined) editor.writeFile(path, textContent(rest))
  else editor.makeLink(path, rest)
}

/** A tree in the same form. */
export function linesOf(folder: FolderNode, path = ''): readonly string[] {
  return [...folder.children]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([name, node]) => {
      const at = `${path}/${name}`
      switch (node.kind) {
        case 'folder':
          return node.children.size === 0 ? [`${at}/`] : linesOf(node, at)
        case 'link':
          return [`${at} -> ${node.target}`]
        case 'file':
          return [`${at}${node.content.kind === 'text' && node.content.text !== '' ? ` ${node.content.text}` : ''}`]
        default:
          return [`${at} ?`]
      }
    })
}
