import { describe, expect, test } from 'vitest'
import { tryCommand, type Line } from '../a-call.cases.ts'

describe('tr', () => {
  test.each<readonly [Line, string, string | null]>([
    ['tr a-z A-Z', 'ab1', 'AB1'],
    [['tr', '-d', '\\r'], 'a\r\n', 'a\n'],
    [['tr', '\\0', 'x'], '\0\0', 'xx'],
    [['tr', '-s', ' '], 'a   b', 'a b'],
    [['tr', '-cd', '[:digit:]'], 'a1b2\n', '12'],
    ['tr [:lower:] [:upper:]', 'ab', 'AB'],
    ['tr abc x', 'abcd', 'xxxd'],
    ['tr a-z A-Z', 'é', null],
    ['tr a', 'a', null],
  ])('%s', (line, input, output) => {
    expect(tryCommand([], line, { input }).output).toBe(output)
  })
})
