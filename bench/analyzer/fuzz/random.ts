/** Chance that a seed decides: the same seed, the same choices. */
export class Random {
  #state: number

  constructor(seed: number, stream = 0) {
    // Neighbouring streams must not resemble one another.
    this.#state = Math.imul(seed ^ Math.imul(stream, 0x9e37_79b1), 0x85eb_ca6b) >>> 0
    this.below(2)
  }

  /** A whole number from 0 up to, and not including, `limit`. */
  below(limit: number): number {
    return Math.floor(this.#next() * limit)
  }

  /** One of the items; there must be one. */
  pick<Item>(items: readonly Item[]): Item {
    const item = items[this.below(items.length)]
    if (item === undefined) throw new Error('Nothing to pick from.')
    return item
  }

  /** Mulberry32: small, quick, and even enough to choose test inputs by. */
  #next(): number {
    this.#state = (this.#state + 0x6d2b_79f5) >>> 0
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
