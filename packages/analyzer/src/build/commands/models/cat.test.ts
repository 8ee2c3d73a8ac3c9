import { expect, test } from 'vitest'
import { tryCommand } from '../a-call.cases.ts'

test.each<readonly [string, number | null, string | null]>([
  ['cat a b', 0, 'onetwo'],
  ['cat', 0, 'in'],
  ['cat a -', 0, 'onein'],
  ['cat a none', 1, 'one'],
  ['cat /proc/sys/kernel/random/uuid', 0, null],
  ['cat /dev/null', 0, ''],
  ['cat -n a', null, null],
])('%s', (line, status, output) => {
  expect(tryCommand(['/a one', '/b two'], line, { input: 'in' })).toMatchObject({ status, output })
})
