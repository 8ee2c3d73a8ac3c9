/** A text that the shell works with; an object where it can't be told which. */
export type Value = string | UnknownText

/** A text that is only known when the build runs, and why. */
export interface UnknownText {
  readonly why: string
  /** The pattern that it stands for, where that is known but not which paths match it. */
  readonly pattern?: string
  /** The words that it becomes, where they are known but not in which order. */
  readonly words?: readonly string[]
}

/** Whether a value is known. */
export function isKnown(value: Value): value is string {
  return typeof value === 'string'
}
