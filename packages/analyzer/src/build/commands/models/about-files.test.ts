import { expect, test } from 'vitest'
import { tryCommand } from '../a-call.cases.ts'

test.each([
  ['stat a', 0],
  ['stat -c %s a', 0],
  ['stat none', 1],
  ['du -sh .', 0],
  ['df -h', 0],
  ['file a none', 0],
])('%s', (line, status) => {
  expect(tryCommand(['/a x'], line)).toMatchObject({ status, output: null, tree: ['/a x'] })
})
