const LONGEST_AS_IT_IS = 64

// Four odd multipliers far from each other; each goes over the whole text by itself.
const MULTIPLIERS = [0x01000193, 0x2c1b3c6d, 0x59d2f15d, 0x6a09e667] as const

/**
 * A short text that stands for a long one: equal texts have equal keys, and that two others share one is too
 * unlikely to matter. Short texts stand for themselves. It guards against chance, not against an attacker.
 */
export function shortKey(text: string): string {
  if (text.length <= LONGEST_AS_IT_IS) return text
  const parts = MULTIPLIERS.map((multiplier) => (hash(text, multiplier) >>> 0).toString(36))
  return `${parts.join('.')}.${text.length}`
}

function hash(text: string, multiplier: number): number {
  let state = ~multiplier
  for (let at = 0; at < text.length; at++) {
    state = Math.imul(state ^ text.charCodeAt(at), multiplier)
    state ^= state >>> 15
  }
  return state
}
