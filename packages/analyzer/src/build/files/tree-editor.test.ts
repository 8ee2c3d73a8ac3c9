import { describe, expect, test } from 'vitest'
import { exactly } from '../../facts/size-range.ts'
import { editorOf, linesOf } from './a-tree.cases.ts'
import { textContent } from './content.ts'
import { diffTrees } from './diff-trees.ts'
import type { TreeEditor } from './tree-editor.ts'

const START = ['/app/server bytes', '/app/lib/a.so x', '/etc/passwd root', '/srv/']

test('the tree it began with stays as it was', () => {
  const editor = editorOf(...START)
  const before = editor.root
  editor.writeFile('/app/server', textContent('other'))
  editor.remove('/etc/passwd')
  editor.makeFolders('/srv/www/html')
  expect(linesOf(before)).toEqual(['/app/lib/a.so x', '/app/server bytes', '/etc/passwd root', '/srv/'])
  expect(linesOf(editor.root)).toEqual(['/app/lib/a.so x', '/app/server other', '/etc/', '/srv/www/html/'])
})

test('a folder that was found stays as it was', () => {
  const editor = editorOf(...START)
  editor.makeFolders('/srv/www')
  editor.writeFile('/srv/www/index.html', textContent('1'))
  const place = editor.find('/srv')
  editor.writeFile('/srv/www/more.html', textContent('2'))
  expect(place.kind === 'found' && place.node.kind === 'folder' ? linesOf(place.node) : null).toEqual([
    '/www/index.html 1',
  ])
})

test('what has not changed is shared', () => {
  const editor = editorOf(...START)
  const before = editor.root
  editor.writeFile('/srv/new', textContent('1'))
  expect(editor.root.children.get('app')).toBe(before.children.get('app'))
})

describe('the layer of a step that', () => {
  test.each<readonly [string, (editor: TreeEditor) => void, readonly string[]]>([
    ['looks at a file', (editor) => void editor.find('/app/server'), []],
    ['writes a file', (editor) => editor.writeFile('/srv/a', textContent('1')), ['/srv', '/srv/a']],
    [
      'writes the same bytes again',
      (editor) => editor.writeFile('/app/server', textContent('bytes')),
      ['/app', '/app/server'],
    ],
    ['makes folders', (editor) => void editor.makeFolders('/a/b'), ['/a', '/a/b']],
    ['makes folders that are there', (editor) => void editor.makeFolders('/app/lib'), []],
    ['changes a mode', (editor) => editor.mark('/app/server', { mode: 0o755 }), ['/app', '/app/server']],
    ['changes the mode of a folder', (editor) => editor.mark('/app/lib', { mode: 0o700 }), ['/app', '/app/lib']],
    ['sets the mode that is set', (editor) => editor.mark('/app/server', { mode: 0o644 }), []],
    ['removes a file', (editor) => editor.remove('/app/server'), ['/app', '-/app/server']],
    ['removes a folder', (editor) => editor.remove('/app'), ['-/app']],
    [
      'writes and removes',
      (editor) => {
        editor.writeFile('/srv/a', textContent('1'))
        editor.remove('/srv/a')
      },
      [],
    ],
    [
      'makes a folder anew',
      (editor) => {
        editor.remove('/app')
        editor.makeFolders('/app')
        editor.writeFile('/app/new', textContent('1'))
      },
      ['/app', '-/app/lib', '/app/new', '-/app/server'],
    ],
    ['links', (editor) => editor.makeLink('/srv/l', '../app'), ['/srv', '/srv/l']],
  ])('%s', (_, change, expected) => {
    const editor = editorOf(...START)
    const before = editor.root
    change(editor)
    const entries = diffTrees(before, editor.root)
    expect(entries.map(({ path, node }) => (node === null ? `-${path}` : path))).toEqual(expected)
  })
})

test('a file stands in the way of a folder', () => {
  const editor = editorOf('/app/server bytes')
  expect(editor.makeFolders('/app/server/x')).toMatchObject({ kind: 'found', path: '/app/server' })
})

describe('what is known of files that are not listed', () => {
  const known = (key: string | null, bytes: number) => ({ size: exactly(bytes), identity: { key, isExact: true } })

  test.each<readonly [string, (editor: TreeEditor) => void, object | undefined]>([
    [
      'is what is said',
      (editor) => editor.doubt('/app', 'a', 'more', known('k', 7)),
      { ...known('k', 7), isAll: true },
    ],
    ['may be nothing', (editor) => editor.doubt('/app', 'a', 'more'), undefined],
    [
      'grows, and stands for something else then',
      (editor) => {
        editor.doubt('/app', 'a', 'more', known('k', 7))
        editor.doubt('/app', 'b', 'more', known('l', 3))
      },
      { size: exactly(10), identity: { key: expect.not.stringMatching(/^[kl]$/), isExact: true }, isAll: true },
    ],
    [
      'is never the same with something that is not',
      (editor) => {
        editor.doubt('/app', 'a', 'more', known('k', 7))
        editor.doubt('/app', 'b', 'more', known(null, 3))
      },
      { size: exactly(10), identity: { key: null, isExact: true }, isAll: true },
    ],
    [
      'is not all where there was a doubt of which nothing is known',
      (editor) => {
        editor.doubt('/app', 'a', 'more')
        editor.doubt('/app', 'b', 'more', known('l', 3))
      },
      { ...known('l', 3), isAll: false },
    ],
    [
      'is nothing where listed files may be gone',
      (editor) => {
        editor.doubt('/app', 'a', 'other')
        editor.doubt('/app', 'b', 'more', known('l', 3))
      },
      undefined,
    ],
  ])('%s', (_, change, rest) => {
    const editor = editorOf(...START)
    change(editor)
    expect(editor.doubtAt('/app')?.rest).toEqual(rest)
  })

  test('holds for the folder and not for those in it', () => {
    const editor = editorOf(...START)
    editor.doubt('/app', 'a', 'more', known('k', 7))
    expect(editor.doubtAt('/app/lib')).toMatchObject({ text: 'a', reach: 'more' })
    expect(editor.doubtAt('/app/lib')?.rest).toBeUndefined()
  })
})
