import { describe, expect, test } from 'vitest'
import { tryCommand, type Line } from '../a-call.cases.ts'

describe('fold', () => {
  test.each<readonly [Line, string, string | null]>([
    ['fold -w 2', 'abcde\nf\n', 'ab\ncd\ne\nf\n'],
    ['fold -w 2', 'a\tb', null],
  ])('%s', (line, input, output) => {
    expect(tryCommand([], line, { input }).output).toBe(output)
  })
})
