import { describe, expect, test } from 'vitest'
import { tryCommand, type Line } from '../a-call.cases.ts'

describe('nl', () => {
  test.each<readonly [Line, string, string | null]>([
    ['nl', 'a\n\nb\n', '     1\ta\n       \n     2\tb\n'],
    ['nl -ba', 'a\n\n', '     1\ta\n     2\t\n'],
    ['nl -w 3', 'a\n', null],
  ])('%s', (line, input, output) => {
    expect(tryCommand([], line, { input }).output).toBe(output)
  })
})
