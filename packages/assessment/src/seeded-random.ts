/*
 * A small generator of our own, so that the same seed gives the same question in every browser, on the server
 * and in ten years: Math.random cannot be seeded. It is a counter stepped by an odd constant (2^32 divided by
 * the golden ratio, so the counter visits every 32-bit value) whose bits are then stirred by two rounds of
 * multiply and shift. Good enough to shuffle options; not for secrets.
 */

const STEP = 0x9e3779b9
const TWO_TO_32 = 0x1_0000_0000

/** Numbers that look random and follow entirely from a seed. */
export interface SeededRandom {
  /** A whole number from 0 up to but not including `limit`. */
  below(limit: number): number
}

/** Starts the stream that belongs to `seed` and `purpose`; streams for different purposes don't move together. */
export function seededRandom(seed: number, purpose: string): SeededRandom {
  let counter = startOf(seed, purpose)
  return {
    below(limit) {
      counter = (counter + STEP) >>> 0
      return Math.floor((stir(counter) / TWO_TO_32) * limit)
    },
  }
}

/** The same values in an order that follows from the generator; the input is left alone. */
export function shuffled<Value>(values: readonly Value[], random: SeededRandom): readonly Value[] {
  const keyed = values.map((value) => ({ value, rank: random.below(TWO_TO_32) }))
  return keyed.toSorted((a, b) => a.rank - b.rank).map(({ value }) => value)
}

function startOf(seed: number, purpose: string): number {
  // Seeds may be any safe integer, so both halves count.
  let start = stir((seed >>> 0) ^ stir(Math.floor(seed / TWO_TO_32)))
  for (let index = 0; index < purpose.length; index += 1) start = stir(start ^ purpose.charCodeAt(index))
  return start
}

function stir(value: number): number {
  let bits = value
  bits = Math.imul(bits ^ (bits >>> 16), 0x45d9f3b)
  bits = Math.imul(bits ^ (bits >>> 15), 0x2c1b3c6d)
  return (bits ^ (bits >>> 16)) >>> 0
}
