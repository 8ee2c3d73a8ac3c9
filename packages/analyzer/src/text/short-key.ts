const LONGEST_AS_IT_IS = 64

/**
 * A short text that stands for a long one: equal texts have equal keys, and that two others share one is too
 * unlikely to matter. Short texts stand for themselves. It guards against chance, not against an attacker.
 */
export function shortKey(text: string): string {
  if (text.length <= LONGEST_AS_IT_IS) return text
  // Four sums over the whole text, each with a multiplier of its own, far from the others.
  let [a, b, c, d] = [~FIRST, ~SECOND, ~THIRD, ~FOURTH]
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    a = stir(a ^ code, FIRST)
    b = stir(b ^ code, SECOND)
    c = stir(c ^ code, THIRD)
    d = stir(d ^ code, FOURTH)
  }
  return `${[a, b, c, d].map((sum) => (sum >>> 0).toString(36)).join('.')}.${text.length}`
}

const FIRST = 0x01000193
const SECOND = 0x2c1b3c6d
const THIRD = 0x59d2f15d
const FOURTH = 0x6a09e667

function stir(sum: number, multiplier: number): number {
  const product = Math.imul(sum, multiplier)
  return product ^ (product >>> 15)
}
