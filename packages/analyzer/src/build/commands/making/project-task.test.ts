import { describe, expect, test } from 'vitest'
import { exactly } from '../../../facts/size-range.ts'
import { editorOf, linesOf } from '../../files/a-tree.cases.ts'
import { keyOf, sizeOf, textContent } from '../../files/content.ts'
import type { FileNode } from '../../files/node.ts'
import type { TreeEditor } from '../../files/tree-editor.ts'
import type { Task } from '../../project/project.ts'
import { machineOn, SOMEBODY } from '../a-call.cases.ts'
import type { CommandCall } from '../command-model.ts'
import { succeeded } from '../results.ts'
import { doTask } from './project-task.ts'

const CALL: CommandCall = {
  name: 'build',
  program: '/bin/build',
  words: ['--minify'],
  values: ['--minify'],
  environment: new Map([['MODE', 'fast']]),
  folder: '/app',
  input: textContent(''),
  run: () => succeeded(),
}

const TREE = ['/app/src/a.js a', '/app/README x', '/bin/build tool']

function tryTask(
  task: Task,
  { editor = editorOf(...TREE), call = CALL, account = undefined as typeof SOMEBODY | undefined } = {},
) {
  const result = doTask(task, 'build', '/app', call, machineOn(editor, account))
  return { ...result, editor, tree: linesOf(editor.root) }
}

function fileAt(editor: TreeEditor, path: string): FileNode {
  const place = editor.find(path)
  if (place.kind !== 'found' || place.node.kind !== 'file') throw new Error(`There is no file ${path}`)
  return place.node
}

describe('a task of the project', () => {
  test('writes files of a known size', () => {
    const { status, editor } = tryTask({ writes: [{ path: 'out/app', bytes: [5, 9] }] })
    expect(status).toBe(0)
    expect(sizeOf(fileAt(editor, '/app/out/app').content)).toEqual({ minBytes: 5, maxBytes: 9 })
  })

  test('writes folders of which all files are known', () => {
    const { editor, tree } = tryTask({ writes: [{ path: 'dist', files: { 'a.txt': 'text', 'js/b.js': 7 } }] })
    expect(tree).toContain('/app/dist/a.txt text')
    expect(sizeOf(fileAt(editor, '/app/dist/js/b.js').content)).toEqual(exactly(7))
    expect(editor.find('/app/dist/more').kind).toBe('missing')
  })

  test('writes folders of which not all files are known, and how big the rest is', () => {
    const { editor } = tryTask({ writes: [{ path: 'dist', isFolder: true, bytes: 100, files: { 'a.txt': 'text' } }] })
    expect(editor.find('/app/dist/more').kind).toBe('unknown')
    expect(editor.doubtAt('/app/dist')?.rest).toMatchObject({ size: exactly(96), isAll: true })
  })

  test('fails where it may not write', () => {
    expect(tryTask({ writes: [{ path: 'out' }] }, { account: SOMEBODY }).status).toBe(1)
    expect(tryTask({ writes: [{ path: 'README/out' }] }).status).toBe(1)
  })

  test.each<readonly [string, Task['reads'], (editor: TreeEditor) => void, CommandCall, boolean]>([
    ['the same files', undefined, () => {}, CALL, true],
    ['another file', undefined, (editor) => editor.writeFile('/app/src/a.js', textContent('b')), CALL, false],
    [
      'another file that it does not read',
      ['src'],
      (editor) => editor.writeFile('/app/README', textContent('y')),
      CALL,
      true,
    ],
    [
      'another file that it reads',
      ['src'],
      (editor) => editor.writeFile('/app/src/b.js', textContent('')),
      CALL,
      false,
    ],
    ['other words', undefined, () => {}, { ...CALL, words: [] }, false],
    ['another variable', undefined, () => {}, { ...CALL, environment: new Map([['MODE', 'slow']]) }, false],
    ['another tool', undefined, (editor) => editor.writeFile('/bin/build', textContent('new')), CALL, false],
  ])('made of %s', (_, reads, change, call, isSame) => {
    const task: Task = { writes: [{ path: '/out', bytes: 5 }], ...(reads === undefined ? {} : { reads }) }
    const other = editorOf(...TREE)
    change(other)
    const [one, two] = [tryTask(task), tryTask(task, { editor: other, call })]
    const keys = [one, two].map(({ editor }) => keyOf(fileAt(editor, '/out').content))
    expect(keys[0]).toEqual(expect.any(String))
    expect(keys[0] === keys[1]).toBe(isSame)
  })

  test('made of who knows what is not known to be the same', () => {
    const editor = editorOf(...TREE)
    editor.doubt('/app/src', 'Who knows.', 'more')
    const { editor: after } = tryTask({ writes: [{ path: '/out' }] }, { editor })
    expect(keyOf(fileAt(after, '/out').content)).toBeNull()
  })
})
