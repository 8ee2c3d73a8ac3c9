/** Whether Go's unicode.IsSpace says so: unlike `\s` it holds for U+0085 and not for the byte order mark. */
export function isSpace(code: number): boolean {
  if (code <= 0x20) return code === 0x20 || (code >= 0x09 && code <= 0x0d)
  if (code < 0x85) return false
  return code === 0x85 || code === 0xa0 || (code >= 0x1680 && isWideSpace(code))
}

function isWideSpace(code: number): boolean {
  if (code >= 0x2000 && code <= 0x200a) return true
  switch (code) {
    case 0x1680:
    case 0x2028:
    case 0x2029:
    case 0x202f:
    case 0x205f:
    case 0x3000:
      return true
    default:
      return false
  }
}

/** Whether it separates words in a Dockerfile: a tab, vertical tab, form feed, carriage return or space. */
export function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x09 || (code >= 0x0b && code <= 0x0d)
}

/** The first offset in `[start, end)` that is no space, or `end`. */
export function skipSpace(text: string, start: number, end: number): number {
  let at = start
  while (at < end && isSpace(text.charCodeAt(at))) at++
  return at
}

/** The offset behind the last character in `[start, end)` that is no space, or `start`. */
export function trimSpaceEnd(text: string, start: number, end: number): number {
  let at = end
  while (at > start && isSpace(text.charCodeAt(at - 1))) at--
  return at
}

/** The text without the spaces around it, as Go's strings.TrimSpace. */
export function trimSpace(text: string): string {
  const start = skipSpace(text, 0, text.length)
  return text.slice(start, trimSpaceEnd(text, start, text.length))
}
