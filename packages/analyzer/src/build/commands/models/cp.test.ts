import { describe, expect, test } from 'vitest'
import { editorOf } from '../../files/a-tree.cases.ts'
import { SOMEBODY, tryCommand, tryOn } from '../a-call.cases.ts'

const TREE = ['/a one', '/b two', '/d/c three', '/d/l -> c', '/e/']

describe('cp', () => {
  test.each<readonly [string, string, number | null, readonly string[]]>([
    ['copies a file', 'cp a new', 0, ['/a one', '/b two', '/d/c three', '/d/l -> c', '/e/', '/new one']],
    ['copies into a folder', 'cp a b e', 0, ['/a one', '/b two', '/d/c three', '/d/l -> c', '/e/a one', '/e/b two']],
    ['copies over a file', 'cp a b', 0, ['/a one', '/b one', '/d/c three', '/d/l -> c', '/e/']],
    ['follows a link', 'cp d/l e/x', 0, ['/a one', '/b two', '/d/c three', '/d/l -> c', '/e/x three']],
    ['copies a folder to a new name', 'cp -r d n', 0, [...TREE, '/n/c three', '/n/l -> c']],
    [
      'copies a folder into one',
      'cp -a d e',
      0,
      ['/a one', '/b two', '/d/c three', '/d/l -> c', '/e/d/c three', '/e/d/l -> c'],
    ],
    [
      'copies what is in a folder',
      'cp -r d/. e',
      0,
      ['/a one', '/b two', '/d/c three', '/d/l -> c', '/e/c three', '/e/l -> c'],
    ],
    ['leaves a folder out without -r', 'cp d e', 1, TREE],
    ['fails where nothing is', 'cp none e', 1, TREE],
    [
      'copies a folder into itself but for the copy, and fails',
      'cp -r d d/x',
      1,
      ['/a one', '/b two', '/d/c three', '/d/l -> c', '/d/x/c three', '/d/x/l -> c', '/e/'],
    ],
    ['does not copy a folder onto itself', 'cp -rT d d', 1, TREE],
    ['keeps what is there with -n', 'cp -n a b', 0, TREE],
    [
      'makes the folders around it',
      'cp --parents d/c e',
      0,
      ['/a one', '/b two', '/d/c three', '/d/l -> c', '/e/d/c three'],
    ],
    ['is not known with -u', 'cp -u a b', null, TREE],
  ])('%s', (_, line, status, tree) => {
    expect(tryCommand(TREE, line)).toMatchObject({ status, tree })
  })

  test('cannot tell what becomes of a folder that is in its source', () => {
    expect(tryCommand(TREE, 'cp -rT / d').status).toBe('unsure')
  })

  test('a copy belongs to who makes it, and keeps the right to execute', () => {
    const editor = editorOf('/bin/tool x', '/home/')
    editor.mark('/bin/tool', { mode: 0o4755, uid: 7 })
    editor.mark('/home', { uid: 1000 })
    tryOn(editor, 'cp /bin/tool /home/tool', { account: SOMEBODY })
    expect(editor.find('/home/tool')).toMatchObject({ node: { mode: 0o755, uid: 1000, gid: 1000 } })
    tryOn(editor, 'cp -p /bin/tool /kept')
    expect(editor.find('/kept')).toMatchObject({ node: { mode: 0o4755, uid: 7 } })
  })

  test('a file that is there keeps its mode', () => {
    const editor = editorOf('/a one', '/b two')
    editor.mark('/b', { mode: 0o600 })
    tryOn(editor, 'cp a b')
    expect(editor.find('/b')).toMatchObject({ node: { mode: 0o600, content: { text: 'one' } } })
  })

  test('what can not be told is copied as such', () => {
    const editor = editorOf('/out/', '/e/')
    editor.doubt('/out', 'make wrote there.', 'more')
    expect(tryOn(editor, 'cp /out/app /e/app').status).toBe('unsure')
    expect(editor.find('/e/app')).toMatchObject({ kind: 'unknown', node: { presence: 'there' } })
  })
})
