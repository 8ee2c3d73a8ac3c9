/**
 * A text with one character for each of its bytes in UTF-8, as parts of BuildKit see it, and the way back.
 *
 * ```
 * CMD\u00a0curl      bytes C2 A0 in the middle, of which BuildKit takes the second for a space
 * ```
 */
export interface Bytes {
  readonly text: string
  /** The place in the whole text of the character that a byte belongs to. */
  offsetOf(byte: number): number
}

const ASCII = /^[\0-\x7f]*$/

/** The bytes of the characters in `[start, end)`. */
export function toBytes(text: string, start: number, end: number): Bytes {
  const part = text.slice(start, end)
  if (ASCII.test(part)) return { text: part, offsetOf: (byte) => start + byte }
  const encoder = new TextEncoder()
  const offsets: number[] = []
  let bytes = ''
  let offset = start
  for (const character of part) {
    for (const byte of encoder.encode(character)) {
      bytes += String.fromCharCode(byte)
      offsets.push(offset)
    }
    offset += character.length
  }
  return { text: bytes, offsetOf: (byte) => offsets[byte] ?? end }
}

/** The text without its first byte, which may be half of a character. */
export function withoutFirstByte(text: string): string {
  return text.charCodeAt(0) < 0x80 ? text.slice(1) : fromBytes(toBytes(text, 0, text.length).text.slice(1))
}

/** Where a byte that belongs to no character is put: `quote` writes these as bytes, `\xc2`. */
export const STRAY_BYTES = 0xdc00

/** The text that bytes make; those that make no character stand in it as halves of surrogate pairs. */
export function fromBytes(bytes: string): string {
  if (ASCII.test(bytes)) return bytes
  let text = ''
  for (let at = 0; at < bytes.length;) {
    const length = lengthOfCharacter(bytes.charCodeAt(at))
    const character = decode(bytes.slice(at, at + length))
    text += character ?? String.fromCharCode(STRAY_BYTES + bytes.charCodeAt(at))
    at += character === null ? 1 : length
  }
  return text
}

function lengthOfCharacter(first: number): number {
  if (first < 0xc0) return 1
  if (first < 0xe0) return 2
  return first < 0xf0 ? 3 : 4
}

function decode(bytes: string): string | null {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  try {
    return decoder.decode(Uint8Array.from(bytes, (byte) => byte.charCodeAt(0)))
  } catch {
    return null
  }
}
