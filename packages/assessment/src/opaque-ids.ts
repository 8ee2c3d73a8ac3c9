const OFFSET = 0x811c9dc5
const PRIME = 0x01000193

/**
 * Ids for texts that a learner is shown: they follow from the text alone, so they tell nothing that the text does
 * not, neither its place nor whether it is right. Equal texts are numbered.
 */
export function opaqueIds(texts: readonly string[]): readonly string[] {
  const counts = new Map<string, number>()
  return texts.map((text) => {
    const id = `b${hash(text).toString(36)}`
    const count = (counts.get(id) ?? 0) + 1
    counts.set(id, count)
    return count === 1 ? id : `${id}-${count}`
  })
}

// FNV-1a over code units; texts of one question are few, and a clash would only number two of them.
function hash(text: string): number {
  let bits = OFFSET
  for (let index = 0; index < text.length; index += 1) bits = Math.imul(bits ^ text.charCodeAt(index), PRIME) >>> 0
  return bits
}
