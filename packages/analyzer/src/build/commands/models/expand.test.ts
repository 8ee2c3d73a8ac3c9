import { describe, expect, test } from 'vitest'
import { tryCommand, type Line } from '../a-call.cases.ts'

describe('expand', () => {
  test.each<readonly [Line, string, string | null]>([
    ['expand', 'a\tb\n', 'a       b\n'],
    ['expand -t 4', '\tb\tc', '    b   c'],
  ])('%s', (line, input, output) => {
    expect(tryCommand([], line, { input }).output).toBe(output)
  })
})
