/** A case in which a rule and one of hadolint's that it is like do not agree, and why that is right. */
export interface Difference {
  /** The rule of hadolint, or several. */
  readonly from: string | readonly string[]
  /** Who finds something there. */
  readonly only: 'hadolint' | 'ours'
  /** A name for the case, the same for all rules that have it: `stays-behind`. The bench knows it by that name. */
  readonly when: string
  /** Why the other one is wrong there, or has nothing to say, in one sentence. */
  readonly because: string
}

/** A difference as a rule's file writes it; it is one from those in `from` that the rule is like, or from all of them. */
export type StatedDifference = Omit<Difference, 'from'> & Partial<Pick<Difference, 'from'>>

/**
 * What a reader is told about a rule. It stands in the rule's file as a constant of plain data, beside the rule and
 * not in it, so that a page that only checks is bundled without it.
 */
export interface RuleDocs {
  /** The concept of the course that it belongs to. */
  readonly concept: string
  /** Where it says something else than the hadolint rules it is like. */
  readonly differs?: readonly StatedDifference[]
  /** What it finds, in one sentence. */
  readonly what: string
  /** Why that matters to the image or to those who build it. */
  readonly why: string
  /** The smallest Dockerfile in which it finds something. */
  readonly bad: string
  /** The same as it should be. */
  readonly good: string
}
