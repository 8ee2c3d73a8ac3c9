import { describe, expect, test } from 'vitest'
import { tryCommand, type Line } from '../a-call.cases.ts'

describe('tail', () => {
  test.each<readonly [Line, string, string | null]>([
    ['tail -n 1', 'a\nb\n', 'b\n'],
    ['tail -n 1', 'a\nb', 'b'],
    ['tail -n +2', 'a\nb\nc\n', 'b\nc\n'],
    ['tail -c 3', 'abcde', 'cde'],
    ['tail -c +3', 'abcde', 'cde'],
    ['tail -n 0', 'a\n', ''],
    ['tail', '', ''],
    ['tail -f log', 'a', null],
  ])('%s', (line, input, output) => {
    expect(tryCommand([], line, { input }).output).toBe(output)
  })
})
