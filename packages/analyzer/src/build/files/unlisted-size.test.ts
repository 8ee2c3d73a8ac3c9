import { expect, test } from 'vitest'
import { between, exactly, type SizeRange } from '../../facts/size-range.ts'
import { editorOf } from './a-tree.cases.ts'
import { stepOf } from './clock.ts'
import { textContent } from './content.ts'
import { emptyFolder } from './node.ts'
import type { TreeEditor } from './tree-editor.ts'
import { unlistedSize } from './unlisted-size.ts'

const identity = { key: 'k', isExact: false }

const doubt = (editor: TreeEditor, path: string, bytes?: number): void =>
  editor.doubt(path, 'Not all is listed.', 'more', bytes === undefined ? undefined : { size: exactly(bytes), identity })

test.each<readonly [string, (editor: TreeEditor) => unknown, SizeRange]>([
  ['changes nothing', () => {}, exactly(0)],
  ['writes a file that is listed', (editor) => editor.writeFile('/a/x', textContent('long')), exactly(0)],
  ['adds files of a known size', (editor) => doubt(editor, '/a', 70), exactly(70)],
  ['adds files of any size', (editor) => doubt(editor, '/a'), between(0, Number.POSITIVE_INFINITY)],
  ['adds files twice', (editor) => [doubt(editor, '/a', 70), doubt(editor, '/a', 5)], exactly(75)],
  ['adds files in two folders', (editor) => [doubt(editor, '/a', 70), doubt(editor, '/b', 5)], exactly(75)],
  ['adds files around others', (editor) => [doubt(editor, '/a/in', 70), doubt(editor, '/a', 5)], exactly(75)],
  ['adds files in a new folder', (editor) => [editor.makeFolders('/n'), doubt(editor, '/n', 9)], exactly(9)],
  ['adds files and takes the folder away', (editor) => [doubt(editor, '/a', 70), editor.remove('/a')], exactly(0)],
  [
    'takes the place of a folder',
    (editor) => [editor.put('/a', emptyFolder(editor.clock.tick())), doubt(editor, '/a', 3)],
    exactly(3),
  ],
  // The old ones may have been written once more.
  ['adds to a folder of an older doubt', (editor) => doubt(editor, '/old', 5), between(5, 105)],
  ['only writes where an older doubt is', (editor) => editor.writeFile('/old/x', textContent('1')), exactly(0)],
])('a step that %s', (_, change, expected) => {
  const editor = editorOf('/a/in/x text', '/b/', '/old/')
  doubt(editor, '/old', 100)
  const before = editor.root
  const number = editor.clock.beginStep()
  change(editor)
  expect(stepOf(editor.clock.tick())).toBe(number)
  expect(unlistedSize({ number, before, after: editor.root })).toEqual(expected)
})
