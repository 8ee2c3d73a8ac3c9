import { expect, test } from 'vitest'
import { tryCommand } from '../a-call.cases.ts'

test.each([
  ['true', 0],
  ['false', 1],
  ['sleep 3', 0],
  ['sync', 0],
  ['true --help', null],
])('%s', (line, status) => {
  expect(tryCommand([], line).status).toBe(status)
})
