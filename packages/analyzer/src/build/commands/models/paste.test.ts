import { describe, expect, test } from 'vitest'
import { tryCommand, type Line } from '../a-call.cases.ts'

describe('paste', () => {
  test.each<readonly [Line, string, string | null]>([
    ['paste -sd,', 'a\nb\n', 'a,b\n'],
    ['paste -s', 'a\nb\n', 'a\tb\n'],
    ['paste x y', '', null],
  ])('%s', (line, input, output) => {
    expect(tryCommand([], line, { input }).output).toBe(output)
  })
})
