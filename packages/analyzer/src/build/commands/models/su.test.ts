import { expect, test } from 'vitest'
import { SOMEBODY, tryCommand } from '../a-call.cases.ts'

test.each<readonly [string, number | null, string | null]>([
  ['sudo echo a', 0, 'a\n'],
  ['sudo -E echo a', 0, 'a\n'],
  ['gosu root echo a', 0, 'a\n'],
  ['su-exec node echo a', null, null],
  ['sudo -u node echo a', null, null],
])('%s', (line, status, output) => {
  expect(tryCommand([], line)).toMatchObject({ status, output })
  expect(tryCommand([], line, { account: SOMEBODY }).status).toBeNull()
})
