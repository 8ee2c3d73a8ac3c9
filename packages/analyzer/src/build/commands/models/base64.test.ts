import { describe, expect, test } from 'vitest'
import { tryCommand, type Line } from '../a-call.cases.ts'

describe('base64', () => {
  test.each<readonly [Line, string, string | null]>([
    ['base64', 'hello\n', 'aGVsbG8K\n'],
    ['base64 -w0', 'hello\n', 'aGVsbG8K'],
    ['base64 -d', 'aGVsbG8K\n', 'hello\n'],
    ['base64', 'é', null],
  ])('%s', (line, input, output) => {
    expect(tryCommand([], line, { input }).output).toBe(output)
  })
})
