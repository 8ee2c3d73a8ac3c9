import { describe, expect, test } from 'vitest'
import { tryCommand, type Line } from '../a-call.cases.ts'

describe('awk', () => {
  test.each<readonly [Line, string, string | null]>([
    [['awk', '{print $2}'], 'a b c\nd\n', 'b\n\n'],
    [['awk', '-F:', '{ print $1, $NF }'], 'root:x:0\n', 'root 0\n'],
    [['awk', '{print}'], 'a b\n', 'a b\n'],
    [['awk', 'NR==1'], 'a', null],
  ])('%s', (line, input, output) => {
    expect(tryCommand([], line, { input }).output).toBe(output)
  })
})
