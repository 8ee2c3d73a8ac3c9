import { expect, test } from 'vitest'
import { sizeOf } from '../../files/content.ts'
import { tryCommand } from '../a-call.cases.ts'

test.each<readonly [string, number]>([
  ['dd if=/dev/zero of=f bs=1M count=3', 3 * 1024 * 1024],
  ['dd if=/dev/urandom of=f bs=10 count=2', 20],
  ['dd if=a of=f status=none', 5],
])('%s', (line, bytes) => {
  const { status, editor } = tryCommand(['/a 12345'], line)
  expect(status).toBe(0)
  const place = editor.find('/f')
  const size = place.kind === 'found' && place.node.kind === 'file' ? sizeOf(place.node.content) : null
  expect(size).toEqual({ minBytes: bytes, maxBytes: bytes })
})

test.each([
  ['dd if=none of=f', 1],
  ['dd if=a of=f skip=1', null],
  ['dd if=/dev/zero of=f', null],
])('%s', (line, status) => {
  expect(tryCommand(['/a 12345'], line).status).toBe(status)
})
