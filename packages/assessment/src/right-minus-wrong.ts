/** How many of a group were picked. */
export interface Picked {
  readonly picked: number
  readonly of: number
}

/** The share of the right ones that were picked minus the share of the wrong ones, never below 0. */
export function rightMinusWrong(right: Picked, wrong: Picked): number {
  return Math.max(0, right.picked / right.of - wrong.picked / wrong.of)
}

/** An option, and whether it is to be chosen. */
export interface MarkedOption {
  readonly id: string
  readonly isRight: boolean
}

/** The same for options of both sorts: choosing none of them and choosing all of them both score 0. */
export function rightMinusWrongOf(options: readonly MarkedOption[], chosen: ReadonlySet<string>): number {
  const count = (wanted: boolean): Picked => {
    const group = options.filter(({ isRight }) => isRight === wanted)
    return { picked: group.filter(({ id }) => chosen.has(id)).length, of: group.length }
  }
  return rightMinusWrong(count(true), count(false))
}
