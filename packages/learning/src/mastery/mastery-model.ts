// The model and why it is this plain: docs/decisions/011-mastery-and-review.md

/** How far one answer moves a learner's level towards its score; what was answered long ago fades by the rest. */
export const SHARE_OF_ONE_ANSWER = 1 / 3

/** The level from which a concept counts as mastered. */
const MASTERY_LEVEL = 0.8

/** How many variants of questions must have been got right before that, so that one learnt by heart is not enough. */
const VARIANTS_FOR_MASTERY = 2

/** Whether a learner commands a concept. */
export function isMastered(mastery: { readonly level: number; readonly rightVariants: number }): boolean {
  return mastery.level >= MASTERY_LEVEL && mastery.rightVariants >= VARIANTS_FOR_MASTERY
}
