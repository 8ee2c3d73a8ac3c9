import { expect, test } from 'vitest'
import { sizeOf } from '../files/content.ts'
import { compareBytes, countLines, linesIn, unorderedLines } from './lines.ts'

test('lines without an order have a size and a number, and the same key in any order', () => {
  const [one, other] = [unorderedLines(['a', 'bc']), unorderedLines(['bc', 'a'])]
  expect(sizeOf(one)).toEqual({ minBytes: 5, maxBytes: 5 })
  expect(countLines(one)).toBe(2)
  expect(linesIn(one)).toEqual(['a', 'bc'])
  expect(one.kind === 'product' && other.kind === 'product' && one.identity.key === other.identity.key).toBe(true)
})

test('the order is that of the bytes in UTF-8', () => {
  const lines = ['é', 'a', '\u{1f600}', '\uffee', 'B', '', 'ab']
  const bytes = new TextEncoder()
  const expected = lines.toSorted((one, other) => {
    const [a, b] = [bytes.encode(one), bytes.encode(other)]
    const at = a.findIndex((byte, index) => byte !== b[index])
    return at === -1 ? a.length - b.length : (a[at] ?? 0) - (b[at] ?? -1)
  })
  expect(lines.toSorted(compareBytes)).toEqual(expected)
})
