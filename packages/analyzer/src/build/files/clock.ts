import type { Time } from './node.ts'

const CHANGES_A_STEP = 2 ** 24

/** Counts the steps of a build and the changes in each, so that it can be told what came before what. */
export class Clock {
  #now: Time = 0

  /** Begins the next step and gives its number, from 1. */
  beginStep(): number {
    const step = stepOf(this.#now) + 1
    this.#now = step * CHANGES_A_STEP
    return step
  }

  /** A moment after all those before. */
  tick(): Time {
    this.#now += 1
    return this.#now
  }
}

/** The step that a moment belongs to; 0 for what was there before the first. */
export function stepOf(time: Time): number {
  return Math.floor(time / CHANGES_A_STEP)
}
