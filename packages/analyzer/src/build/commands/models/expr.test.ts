import { describe, expect, test } from 'vitest'
import { tryCommand, type Line } from '../a-call.cases.ts'

describe('expr', () => {
  test.each<readonly [Line, string, string | null]>([
    ['expr 3 + 4', '', '7\n'],
    ['expr 3 - 3', '', '0\n'],
    ['expr a = b', '', '0\n'],
    ['expr a : b', '', null],
  ])('%s', (line, input, output) => {
    expect(tryCommand([], line, { input }).output).toBe(output)
  })
})
