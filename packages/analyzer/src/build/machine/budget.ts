/** Counts what a build still may do: commands, loop rounds, entries. */
export class Budget {
  #left: number

  constructor(steps: number) {
    this.#left = steps
  }

  /** Whether there is some left; takes it. */
  spend(steps = 1): boolean {
    this.#left -= steps
    return this.#left >= 0
  }
}
