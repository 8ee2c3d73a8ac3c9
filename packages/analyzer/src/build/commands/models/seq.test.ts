import { describe, expect, test } from 'vitest'
import { tryCommand, type Line } from '../a-call.cases.ts'

describe('seq', () => {
  test.each<readonly [Line, string, string | null]>([
    ['seq 3', '', '1\n2\n3\n'],
    ['seq 2 2 6', '', '2\n4\n6\n'],
    ['seq 3 1', '', ''],
    ['seq -s, 2', '', '1,2\n'],
    ['seq 1.5', '', null],
  ])('%s', (line, input, output) => {
    expect(tryCommand([], line, { input }).output).toBe(output)
  })
})
