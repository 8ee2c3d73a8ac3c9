import { describe, expect, test } from 'vitest'
import { tryCommand, type Line } from '../a-call.cases.ts'

describe('cut', () => {
  test.each<readonly [Line, string, string | null]>([
    ['cut -d: -f1', 'root:x:0\nbin:x:1\n', 'root\nbin\n'],
    ['cut -d = -f 2-', 'a=b=c\nplain\n', 'b=c\nplain\n'],
    ['cut -s -d= -f2', 'a=b\nplain\n', 'b\n'],
    ['cut -c1-2,4', 'abcd', 'abd\n'],
    ['cut -f0', 'a', null],
    [['cut', '-d', '\\t', '-f1'], 'a', null],
  ])('%s', (line, input, output) => {
    expect(tryCommand([], line, { input }).output).toBe(output)
  })
})
