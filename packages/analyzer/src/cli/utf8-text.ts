import { fromBytes, STRAY_BYTES } from '../text/bytes.ts'

/** The text of a file. A byte that belongs to no character stays what it is, as for BuildKit, and can be written back. */
export function decodeText(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return fromBytes(Buffer.from(bytes).toString('latin1'))
  }
}

/** The bytes of a text that `decodeText` read. */
export function encodeText(text: string): Uint8Array {
  if (!STRAY.test(text)) return Buffer.from(text)
  const parts = text.split(STRAY).map((part) =>
    // Split at a group, every other part is a stray byte.
    isStray(part) ? Buffer.of(part.charCodeAt(0) - STRAY_BYTES) : Buffer.from(part),
  )
  return Buffer.concat(parts)
}

// Half of a pair by itself: with the flag, pairs are one character.
const STRAY = /([\udc80-\udcff])/u

function isStray(part: string): boolean {
  return part.length === 1 && part >= '\udc80' && part <= '\udcff'
}
