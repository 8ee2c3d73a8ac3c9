import { expect, test } from 'vitest'
import { tryCommand } from '../a-call.cases.ts'

test.each<readonly [string, number | null, string | null]>([
  ['head -n 1', 0, 'a\n'],
  ['head -1', 0, 'a\n'],
  ['head -c 3', 0, 'a\nb'],
  ['head -c 2 /dev/zero', 0, '\0\0'],
  ['head -c 2 /dev/urandom', 0, null],
  ['head none', 1, ''],
  ['head a b', null, null],
])('%s', (line, status, output) => {
  expect(tryCommand([], line, { input: 'a\nb\n' })).toMatchObject({ status, output })
})
