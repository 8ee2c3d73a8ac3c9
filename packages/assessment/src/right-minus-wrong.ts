/** How many of a group were picked. */
export interface Picked {
  readonly picked: number
  readonly of: number
}

/** The share of the right ones that were picked minus the share of the wrong ones, never below 0. */
export function rightMinusWrong(right: Picked, wrong: Picked): number {
  return Math.max(0, right.picked / right.of - wrong.picked / wrong.of)
}
