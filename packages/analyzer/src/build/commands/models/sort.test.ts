import { describe, expect, test } from 'vitest'
import { tryCommand, type Line } from '../a-call.cases.ts'
import { unorderedLines } from '../lines.ts'

describe('sort', () => {
  test.each<readonly [Line, string, string | null]>([
    ['sort', 'b\na\nB', 'B\na\nb\n'],
    ['sort -u', 'b\na\nb\n', 'a\nb\n'],
    ['sort -n', '10\n9\nx\n', 'x\n9\n10\n'],
    ['sort -rn', '9\n10\n', '10\n9\n'],
    ['sort -t: -k2,2n', 'a:10\nb:9\n', 'b:9\na:10\n'],
    ['sort -f', 'b\nA\n', 'A\nb\n'],
    ['sort -nu', 'x\ny\n', null],
    ['sort -V', 'a', null],
  ])('%s', (line, input, output) => {
    expect(tryCommand([], line, { input }).output).toBe(output)
  })

  test('puts lines in order that had none', () => {
    expect(tryCommand([], 'sort', { input: unorderedLines(['b', 'a']) }).output).toBe('a\nb\n')
  })

  test('writes over the file that it read', () => {
    expect(tryCommand(['/f b'], 'sort -o f f')).toMatchObject({ status: 0, output: '', tree: ['/f b\n'] })
  })

  test('knows no order but that of bytes', () => {
    expect(tryCommand([], 'sort', { input: 'b\nA\n', environment: { LANG: 'C.UTF-8' } }).output).toBeNull()
  })

  test('fails with 2 where a file is missing', () => {
    expect(tryCommand([], 'sort none').status).toBe(2)
  })
})
