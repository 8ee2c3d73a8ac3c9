import { expect, test } from 'vitest'
import { tryCommand } from '../a-call.cases.ts'

test.each<readonly [string, number | null]>([
  ['date', 0],
  ['date +%s', 0],
  ['date -u +%Y-%m-%d', 0],
  ['date -s 12:00', null],
])('%s writes what is not known', (line, status) => {
  expect(tryCommand([], line)).toMatchObject({ status, output: null })
})
