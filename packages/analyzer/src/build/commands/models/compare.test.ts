import { expect, test } from 'vitest'
import { tryCommand } from '../a-call.cases.ts'

test.each([
  ['cmp a b', 0],
  ['cmp -s a c', 1],
  ['diff a c', 1],
  ['diff -q a b', 0],
  ['diff a none', 2],
  ['diff -r a b', null],
])('%s', (line, status) => {
  expect(tryCommand(['/a x', '/b x', '/c y'], line).status).toBe(status)
})
