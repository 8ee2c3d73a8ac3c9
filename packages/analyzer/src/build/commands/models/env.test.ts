import { expect, test } from 'vitest'
import { tryCommand } from '../a-call.cases.ts'

test.each<readonly [string, number | null, string | null]>([
  ['env', 0, 'A=1\n'],
  ['env -i', 0, ''],
  ['env B=2 printenv B', 0, '2\n'],
  ['env -u A printenv A', 1, ''],
  ['env -i B=2 env', 0, 'B=2\n'],
  ['printenv A', 0, '1\n'],
  ['env -S x', null, null],
])('%s', (line, status, output) => {
  expect(tryCommand([], line, { environment: { A: '1' } })).toMatchObject({ status, output })
})
