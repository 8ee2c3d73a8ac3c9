/** Choices that are the same for the same seed. */
export interface Random {
  /** A whole number from 0 to below the limit. */
  below(limit: number): number
  /** Whether something happens that does so in one of that many. */
  oneIn(many: number): boolean
  pick<Value>(values: readonly Value[]): Value
  /** Some of the values, in their order, at least one. */
  some<Value>(values: readonly Value[], most: number): readonly Value[]
}

/** Makes choices from a seed. */
export function createRandom(seed: number): Random {
  let state = (seed * 2_654_435_761 + 0x9e37_79b9) >>> 0
  const next = () => {
    // Mulberry32.
    state = (state + 0x6d2b_79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (limit: number) => Math.floor(next() * limit)
  const pick = <Value>(values: readonly Value[]): Value => {
    const value = values[below(values.length)]
    if (value === undefined) throw new Error('There is nothing to choose from.')
    return value
  }
  const some = <Value>(values: readonly Value[], most: number): readonly Value[] => {
    const count = 1 + below(Math.min(most, values.length))
    const chosen = new Set<Value>()
    while (chosen.size < count) chosen.add(pick(values))
    return values.filter((value) => chosen.has(value))
  }
  return { below, oneIn: (many) => below(many) === 0, pick, some }
}

/** A choice and how often it is taken, against the others. */
export type Weighted<Value> = readonly [weight: number, value: Value]

/** Takes one of the choices. */
export function pickWeighted<Value>(random: Random, choices: readonly Weighted<Value>[]): Value {
  return random.pick(choices.flatMap(([weight, value]) => Array<Value>(weight).fill(value)))
}
