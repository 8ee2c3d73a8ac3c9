import { describe, expect, test } from 'vitest'
import { tryCommand, type Line } from '../a-call.cases.ts'

describe('printf', () => {
  test.each<readonly [Line, string, string | null]>([
    [['printf', '%s-%d\\n', 'a', '3'], '', 'a-3\n'],
    [['printf', 'x'], '', 'x'],
  ])('%s', (line, input, output) => {
    expect(tryCommand([], line, { input }).output).toBe(output)
  })
})
