import { describe, expect, test } from 'vitest'
import { tryCommand, type Line } from '../a-call.cases.ts'

describe('uniq', () => {
  test.each<readonly [Line, string, string | null]>([
    ['uniq', 'a\na\nb\na\n', 'a\nb\na\n'],
    ['uniq -c', 'a\na\n', '      2 a\n'],
    ['uniq -d', 'a\na\nb\n', 'a\n'],
    ['uniq -u', 'a\na\nb\n', 'b\n'],
    ['uniq -f1', 'a\n', null],
  ])('%s', (line, input, output) => {
    expect(tryCommand([], line, { input }).output).toBe(output)
  })
})
