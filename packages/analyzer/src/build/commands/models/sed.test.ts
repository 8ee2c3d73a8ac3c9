import { describe, expect, test } from 'vitest'
import { editorOf } from '../../files/a-tree.cases.ts'
import { textContent } from '../../files/content.ts'
import { SOMEBODY, tryCommand, tryOn } from '../a-call.cases.ts'

describe('sed', () => {
  test.each<readonly [script: string, flags: string, input: string, output: string | null]>([
    ['s/a/b/', '', 'aa\n', 'ba\n'],
    ['s/a/b/g', '', 'aa\n', 'bb\n'],
    ['s/A/b/I', '', 'a\n', 'b\n'],
    ['s|/bin|/usr/bin|', '', '/bin/sh', '/usr/bin/sh'],
    ['s/\\(.*\\)=\\(.*\\)/\\2=\\1/', '', 'a=b\n', 'b=a\n'],
    ['s/([a-z]+)/<\\1>/', '-E', 'ab 1\n', '<ab> 1\n'],
    ['s/x*/-/g', '', 'abc\n', '-a-b-c-\n'],
    ['s/b*/X/g', '', 'abc\n', 'XaXcX\n'],
    ['s/.*/"&"/', '', 'a\n', '"a"\n'],
    ['s/o/0/2', '', 'foo\n', 'fo0\n'],
    ['2d', '', 'a\nb\nc\n', 'a\nc\n'],
    ['$d', '', 'a\nb\n', 'a\n'],
    ['/^#/d;s/a/b/', '', '# a\na\n', 'b\n'],
    ['2,$d', '', 'a\nb\nc\n', 'a\n'],
    ['/b/,/c/s/^/#/', '', 'a\nb\nc\nd\n', 'a\n#b\n#c\nd\n'],
    ['1!d', '', 'a\nb\n', 'a\n'],
    ['2p', '-n', 'a\nb\n', 'b\n'],
    ['1q', '', 'a\nb\n', 'a\n'],
    ['$a end', '', 'a\n', 'a\nend\n'],
    ['1i head', '', 'a\n', 'head\na\n'],
    ['/a/c new', '', 'a\nb\n', 'new\nb\n'],
    ['y/ab/xy/', '', 'aba\n', 'xyx\n'],
    ['s/a\\|ab/x/', '', 'ab\n', null],
    ['N;P;D', '', 'a\n', null],
    ['s/a/\\U&/', '', 'a\n', null],
    ['s/./x/', '', 'é\n', null],
  ])('%s %s', (script, flags, input, output) => {
    const words = ['sed', ...flags.split(' ').filter((flag) => flag !== ''), script]
    expect(tryCommand([], words, { input }).output).toBe(output)
  })

  test('edits in place and keeps mode and owner', () => {
    const editor = editorOf('/d/f')
    editor.writeFile('/d/f', textContent('one\n'))
    editor.mark('/d/f', { mode: 0o755, uid: 7 })
    expect(tryOn(editor, 'sed -i.bak s/one/two/ d/f').tree).toEqual(['/d/f two\n', '/d/f.bak one\n'])
    expect(editor.find('/d/f')).toMatchObject({ node: { mode: 0o755, uid: 7 } })
  })

  test('puts a file in place of a link', () => {
    expect(tryCommand(['/f one', '/l -> f'], 'sed -i s/one/two/ l').tree).toEqual(['/f one', '/l two'])
  })

  test.each([
    ['debian', 'sed -i s/a/b/ none', 2],
    ['debian', 'sed -i s/a/b/ d', 4],
    ['debian', 'sed p none', 2],
    ['alpine', 'sed -i s/a/b/ none', 1],
  ])('on %s, %s fails', (family, line, status) => {
    const system = { image: null, family, version: null, libc: null, packageManager: null, architecture: 'amd64' }
    expect(tryCommand(['/d/'], line, { machine: { system } }).status).toBe(status)
  })

  test('needs the right to change the folder', () => {
    expect(tryCommand(['/f one'], 'sed -i s/a/b/ f', { account: SOMEBODY }).status).toBe(1)
  })
})
