import { describe, expect, test } from 'vitest'
import { sizeOf } from '../../files/content.ts'
import { tryCommand } from '../a-call.cases.ts'

describe('truncate and fallocate', () => {
  test.each<readonly [string, number]>([
    ['truncate -s 10M f', 10 * 1024 * 1024],
    ['fallocate -l 5KB f', 5000],
    ['truncate -s 2 old', 2],
    ['truncate -s 20 old', 20],
    ['fallocate -l 2 old', 5],
  ])('%s', (line, bytes) => {
    const { status, editor } = tryCommand(['/old 12345'], line)
    expect(status).toBe(0)
    const place = editor.find(line.endsWith('old') ? '/old' : '/f')
    const size = place.kind === 'found' && place.node.kind === 'file' ? sizeOf(place.node.content) : null
    expect(size).toEqual({ minBytes: bytes, maxBytes: bytes })
  })

  test('truncate -s +1 f is not known', () => {
    expect(tryCommand([], 'truncate -s +1 f').status).toBeNull()
  })
})
