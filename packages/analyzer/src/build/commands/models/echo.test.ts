import { describe, expect, test } from 'vitest'
import { tryCommand, type Line } from '../a-call.cases.ts'

describe('echo', () => {
  test.each<readonly [Line, string, string | null]>([
    ['echo a b', '', 'a b\n'],
    ['echo -n a', '', 'a'],
    [['echo', '-e', 'a\\tb'], '', 'a\tb\n'],
  ])('%s', (line, input, output) => {
    expect(tryCommand([], line, { input }).output).toBe(output)
  })
})
