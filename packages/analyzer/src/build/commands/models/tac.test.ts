import { describe, expect, test } from 'vitest'
import { tryCommand, type Line } from '../a-call.cases.ts'

describe('tac', () => {
  test.each<readonly [Line, string, string | null]>([
    ['tac', 'a\nb\n', 'b\na\n'],
    ['tac', 'a\nb', 'ba\n'],
  ])('%s', (line, input, output) => {
    expect(tryCommand([], line, { input }).output).toBe(output)
  })
})
