import { describe, expect, test } from 'vitest'
import type { SizeRange } from '../../../facts/size-range.ts'
import { editorOf } from '../../files/a-tree.cases.ts'
import { product, sizeOf } from '../../files/content.ts'
import type { TreeEditor } from '../../files/tree-editor.ts'
import { SOMEBODY, tryOn } from '../a-call.cases.ts'

const DEBIAN = {
  system: { image: null, family: 'debian', version: '12', libc: 'glibc', packageManager: 'apt', architecture: 'amd64' },
} as const

function scene(): TreeEditor {
  const editor = editorOf('/p/bundle/one.txt one', '/p/bundle/sub/two.txt two', '/out/')
  editor.mark('/p/bundle/one.txt', { mode: 0o600, uid: 7 })
  editor.mark('/p/bundle', { mode: 0o700 })
  return editor
}

function sizeAt(editor: TreeEditor, path: string): SizeRange | null {
  const place = editor.find(path)
  return place.kind === 'found' && place.node.kind === 'file' ? sizeOf(place.node.content) : null
}

describe('tar', () => {
  test.each<readonly [string, object, number]>([
    ['busybox', {}, 4096],
    ['GNU', DEBIAN, 10_240],
  ])('of %s is so big', (_, machine, bytes) => {
    const editor = scene()
    expect(tryOn(editor, 'tar -cf b.tar bundle', { folder: '/p', machine }).status).toBe(0)
    expect(sizeAt(editor, '/p/b.tar')).toEqual({ minBytes: bytes, maxBytes: bytes })
  })

  test.each<readonly [string, string, readonly string[]]>([
    ['tar cf /b.tar bundle', 'tar xf /b.tar -C /out', ['/out/bundle/one.txt one', '/out/bundle/sub/two.txt two']],
    ['tar -czf /b.tar -C bundle .', 'tar -xzf /b.tar -C /out', ['/out/one.txt one', '/out/sub/two.txt two']],
    [
      'tar czf /b.tar bundle',
      'tar xzf /b.tar -C /out --strip-components=1',
      ['/out/one.txt one', '/out/sub/two.txt two'],
    ],
    ['tar cf /b.tar --exclude=*.txt bundle', 'tar xf /b.tar -C /out', ['/out/bundle/sub/']],
    ['tar cf /b.tar bundle', 'tar xf /b.tar -C /out bundle/sub', ['/out/bundle/sub/two.txt two']],
  ])('%s, then %s', (pack, unpack, tree) => {
    const editor = scene()
    expect(tryOn(editor, pack, { folder: '/p' }).status).toBe(0)
    expect(tryOn(editor, unpack, { folder: '/p' }).status).toBe(0)
    expect(tryOn(editor, 'true').tree.filter((line) => line.startsWith('/out/'))).toEqual(tree)
  })

  test('root gets owners and modes back, others do not', () => {
    const editor = scene()
    tryOn(editor, 'tar cf /b.tar -C /p/bundle .')
    tryOn(editor, 'tar xf /b.tar -C /out')
    expect(editor.find('/out/one.txt')).toMatchObject({ node: { uid: 7, mode: 0o600 } })
    expect(editor.find('/out')).toMatchObject({ node: { mode: 0o700 } })
    editor.mark('/out', { uid: 1000, mode: 0o755 })
    editor.remove('/out/one.txt')
    tryOn(editor, 'tar xf /b.tar -C /out one.txt', { account: SOMEBODY })
    expect(editor.find('/out/one.txt')).toMatchObject({ node: { uid: 1000 } })
  })

  test.each<readonly [string, object, number | null]>([
    ['tar xf none', {}, 1],
    ['tar xf none', DEBIAN, 2],
    ['tar xf p/bundle/one.txt', DEBIAN, 2],
    ['tar cf b.tar none', DEBIAN, 2],
    ['tar xf b.tar -C none', {}, 1],
    ['tar -uf b.tar p', {}, null],
  ])('%s fails', (line, machine, status) => {
    expect(tryOn(scene(), line, { machine }).status).toBe(status)
  })

  test('of an unknown archive, anything may come', () => {
    const editor = scene()
    editor.writeFile('/a.tgz', product({ key: 'download', isExact: false }))
    expect(tryOn(editor, 'tar xzf /a.tgz -C /out').status).toBe('unsure')
    expect(editor.find('/out/bin').kind).toBe('unknown')
  })
})
