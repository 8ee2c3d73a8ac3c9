/**
 * Whether a value read from outside holds more than so many characters of text, counting every value in it as one
 * more; stops counting at the limit, so that a huge or endlessly nested input costs no more than a large one.
 */
export function hasMoreThan(limit: number, input: unknown): boolean {
  let left = limit
  const waiting: unknown[] = [input]
  while (waiting.length > 0) {
    const value = waiting.pop()
    left -= typeof value === 'string' ? value.length + 1 : 1
    if (left < 0) return true
    if (typeof value !== 'object' || value === null) continue
    // Listing the entries of a huge array costs as much as reading it, so its length comes first.
    if (Array.isArray(value) && value.length > left) return true
    for (const [name, inner] of Object.entries(value)) waiting.push(name, inner)
  }
  return false
}
