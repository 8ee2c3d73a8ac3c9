import { describe, expect, test } from 'vitest'
import { decodeText, encodeText } from './utf8-text.ts'

describe('bytes become a text and the same bytes again', () => {
  test.each([
    ['text', Buffer.from('FROM a\n# größe 😀\n')],
    ['a byte order mark', Buffer.of(0xef, 0xbb, 0xbf, 0x46)],
    ['bytes that are no character', Buffer.of(0x46, 0xff, 0xc3, 0x28, 0xf0, 0x9f, 0x98, 0x80, 0x80)],
    ['an encoded half of a pair', Buffer.of(0xed, 0xb2, 0x80)],
    ['nothing', Buffer.of()],
  ])('%s', (_, bytes) => {
    expect(Buffer.from(encodeText(decodeText(bytes)))).toEqual(bytes)
  })

  test('a character is a character, beside whatever', () => {
    expect(decodeText(Buffer.of(0xff, 0xc3, 0xa9))).toBe('\udcffé')
  })
})
