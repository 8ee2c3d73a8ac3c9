import { describe, expect, test } from 'vitest'
import { editorOf } from './a-tree.cases.ts'

const tree = editorOf(
  '/app/server bytes',
  '/app/current -> releases/2',
  '/app/releases/2/index.js code',
  '/bin -> usr/bin',
  '/usr/bin/env text',
  '/usr/bin/python -> /usr/bin/python3',
  '/usr/bin/python3 text',
  '/loop/a -> b',
  '/loop/b -> a',
  '/up -> app/releases/../server',
)

describe('a path leads', () => {
  test.each([
    ['/app/server', '/app/server'],
    ['//app/./server', '/app/server'],
    ['/app/current/index.js', '/app/releases/2/index.js'],
    ['/app/current/../../server', '/app/server'],
    ['/bin/python', '/usr/bin/python3'],
    ['/../bin/env', '/usr/bin/env'],
    ['/up', '/app/server'],
    ['/', '/'],
  ])('%s to %s', (path, real) => {
    expect(tree.find(path)).toMatchObject({ kind: 'found', path: real })
  })

  test('to a link itself, where it is not to be followed', () => {
    expect(tree.find('/bin/python', false)).toMatchObject({ path: '/usr/bin/python', node: { kind: 'link' } })
  })
})

describe('a path leads nowhere', () => {
  test.each([
    ['/app/other', '/app/other', 'no-entry'],
    ['/bin/sh', '/usr/bin/sh', 'no-entry'],
    ['/srv/www/index.html', '/srv/www/index.html', 'no-folder'],
    ['/app/server/x', '/app/server/x', 'not-a-folder'],
  ])('%s', (path, real, cause) => {
    expect(tree.find(path)).toEqual({ kind: 'missing', path: real, cause })
  })

  test('round in circles', () => {
    expect(tree.find('/loop/a')).toMatchObject({ kind: 'missing', cause: 'too-many-links' })
  })
})

describe('in a doubtful folder', () => {
  test('what is listed is sure, what is not listed is not', () => {
    const editor = editorOf('/usr/bin/env x', '/usr/share/doc/')
    editor.doubt('/usr', 'Not every file is known.', 'more')
    expect(editor.find('/usr/bin/env').kind).toBe('found')
    expect(editor.find('/usr/bin/sh')).toMatchObject({ kind: 'unknown', why: { text: 'Not every file is known.' } })
    expect(editor.find('/usr/lib/x/y')).toMatchObject({ kind: 'unknown', path: '/usr/lib/x/y' })
    expect(editor.find('/etc').kind).toBe('missing')
  })

  test('what may have been changed is not sure either, but for what was written afterwards', () => {
    const editor = editorOf('/app/old x')
    editor.doubt('/app', 'make may have changed it.', 'other')
    editor.makeFolders('/app/new')
    editor.writeFile('/app/new/file', { kind: 'text', text: '1' })
    expect(editor.find('/app/old').kind).toBe('unknown')
    expect(editor.find('/app/new/file').kind).toBe('found')
    // Whether make had made the folder before, and put something there, is not known.
    expect(editor.find('/app/new/none').kind).toBe('unknown')
  })

  test('what is taken away is gone', () => {
    const editor = editorOf('/etc/passwd x')
    editor.doubt('/etc', 'Not every file is known.', 'more')
    editor.remove('/etc/passwd')
    editor.remove('/etc/shadow')
    expect(editor.find('/etc/passwd')).toMatchObject({ kind: 'missing', cause: 'no-entry' })
    expect(editor.find('/etc/shadow').kind).toBe('missing')
    expect(editor.find('/etc/group').kind).toBe('unknown')
  })
})
