import { describe, expect, test } from 'vitest'
import { product } from '../../files/content.ts'
import { tryCommand } from '../a-call.cases.ts'

const TREE = ['/a one two', '/b three']

describe('wc', () => {
  test.each<readonly [string, string | undefined, string | null]>([
    ['wc -l', undefined, '2\n'],
    ['wc -c a', undefined, '7 a\n'],
    ['wc -w a', undefined, '2 a\n'],
    ['wc a', undefined, '        0         2         7 a\n'],
    ['wc -c a b', undefined, '        7 a\n        5 b\n       12 total\n'],
    ['wc a', '/usr/bin/wc', '0 2 7 a\n'],
    ['wc -c a b', '/usr/bin/wc', ' 7 a\n 5 b\n12 total\n'],
    ['wc', '/usr/bin/wc', null],
    ['wc -L a', undefined, null],
  ])('%s of %s', (line, program, output) => {
    const family = program === undefined ? 'alpine' : 'debian'
    const system = { image: null, family, version: null, libc: null, packageManager: null, architecture: 'amd64' }
    const how = { input: 'x\ny\n', machine: { system }, ...(program === undefined ? {} : { program }) }
    expect(tryCommand(TREE, line, how).output).toBe(output)
  })

  test('counts bytes and lines of what is only known that far', () => {
    const size = { minBytes: 500, maxBytes: 500 }
    const input = product({ key: null, isExact: false }, size, { kind: 'lines', count: 3, lines: null })
    expect(tryCommand([], 'wc -c', { input }).output).toBe('500\n')
    expect(tryCommand([], 'wc -l', { input }).output).toBe('3\n')
    expect(tryCommand([], 'wc -w', { input }).output).toBeNull()
  })
})
