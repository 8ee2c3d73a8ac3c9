/** How many bytes the characters in `[start, end)` take in UTF-8. */
export function utf8Length(text: string, start: number, end: number): number {
  let bytes = 0
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at)
    if (code < 0x80) bytes += 1
    else if (code < 0x800) bytes += 2
    else if (isPair(text, at, end)) {
      bytes += 4
      at++
    } else bytes += 3
  }
  return bytes
}

/** Whether `[start, end)` takes more than `limit` bytes in UTF-8; looks at the characters only if it must. */
export function isLongerThan(limit: number, text: string, start: number, end: number): boolean {
  const units = end - start
  if (units > limit) return true
  return units * 3 > limit && utf8Length(text, start, end) > limit
}

function isPair(text: string, at: number, end: number): boolean {
  return (text.charCodeAt(at) & 0xfc00) === 0xd800 && at + 1 < end && (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00
}

const ONE_BYTE_EACH = /^[\0-\x7f]*$/

/** The characters of a text that begin within its first `count` bytes in UTF-8. */
export function firstBytes(text: string, count: number): string {
  if (text.length <= count && ONE_BYTE_EACH.test(text)) return text
  let bytes = 0
  let end = 0
  while (end < text.length && bytes < count) {
    const width = isPair(text, end, text.length) ? 2 : 1
    bytes += utf8Length(text, end, end + width)
    end += width
  }
  return text.slice(0, end)
}
