import { describe, expect, test } from 'vitest'
import { tryCommand, type Line } from '../a-call.cases.ts'

describe('basename and dirname', () => {
  test.each<readonly [Line, string, string | null]>([
    ['basename /a/b.txt', '', 'b.txt\n'],
    ['basename /a/b.txt .txt', '', 'b\n'],
    ['basename /', '', '/\n'],
    ['dirname /a/b/c', '', '/a/b\n'],
    ['dirname a', '', '.\n'],
    ['dirname /a', '', '/\n'],
    ['basename -a a/b c/d', '', 'b\nd\n'],
    ['basename -z a', '', null],
  ])('%s', (line, input, output) => {
    expect(tryCommand([], line, { input }).output).toBe(output)
  })
})
