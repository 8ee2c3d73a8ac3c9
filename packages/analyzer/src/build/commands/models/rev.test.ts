import { describe, expect, test } from 'vitest'
import { tryCommand, type Line } from '../a-call.cases.ts'

describe('rev', () => {
  test.each<readonly [Line, string, string | null]>([
    ['rev', 'abc\nde', 'cba\ned'],
    ['rev', 'é', null],
  ])('%s', (line, input, output) => {
    expect(tryCommand([], line, { input }).output).toBe(output)
  })
})
