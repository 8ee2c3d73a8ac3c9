import { describe, expect, test } from 'vitest'
import { editorOf } from '../../files/a-tree.cases.ts'
import { tryCommand, tryOn } from '../a-call.cases.ts'

const TREE = ['/d/b x', '/d/.h', '/d/A/', '/e/']

describe('ls', () => {
  test.each<readonly [string, number | null, string | null]>([
    ['ls d', 0, 'A\nb\n'],
    ['ls -a d', 0, '.\n..\n.h\nA\nb\n'],
    ['ls -A d', 0, '.h\nA\nb\n'],
    ['ls -d d', 0, 'd\n'],
    ['ls d/b', 0, 'd/b\n'],
    ['ls', 0, 'd\ne\n'],
    ['ls d e', 0, 'd:\nA\nb\n\ne:\n'],
    ['ls none', 1, ''],
    ['ls -l d', 0, null],
    ['ls --color d', null, null],
  ])('%s', (line, status, output) => {
    expect(tryCommand(TREE, line)).toMatchObject({ status, output })
  })

  test('fails with 2 in GNU', () => {
    const system = {
      image: null,
      family: 'debian',
      version: null,
      libc: null,
      packageManager: 'apt',
      architecture: 'amd64',
    }
    expect(tryCommand(TREE, 'ls none', { machine: { system } }).status).toBe(2)
  })

  test('does not list what is not known', () => {
    const editor = editorOf(...TREE)
    editor.doubt('/d', 'make wrote there.', 'more')
    expect(tryOn(editor, 'ls d')).toMatchObject({ status: 0, output: null })
  })
})

test('ls lists links that lead nowhere', () => {
  expect(tryCommand(['/l -> none'], 'ls -ld l').status).toBe(0)
  expect(tryCommand(['/l -> none'], 'ls l')).toMatchObject({ status: 0, output: 'l\n' })
  expect(tryCommand(['/l -> d', '/d/a x'], 'ls l')).toMatchObject({ output: 'a\n' })
})
