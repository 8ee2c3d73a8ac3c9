import { createHash } from 'node:crypto'
import { type QuestionTemplate, redactQuestion, variantOf } from '@stagecraft/assessment'

// A question of two variants draws the other one within so many seeds but once in 65,536 times.
const TRIES = 16

/**
 * The seed that a question is asked with at a learner's next review, their `reps`-th so far: the same however often it
 * is asked for, and one that shows something else than the review before it, if the question has something else to show.
 */
export function chooseReviewSeed(
  template: QuestionTemplate,
  whose: { readonly learnerId: string; readonly itemId: string; readonly reps: number },
): number {
  const { learnerId, itemId, reps } = whose
  const show = (candidate: number) => JSON.stringify(redactQuestion(variantOf(template, candidate).question, candidate))
  let seed = hash(learnerId, itemId, 0, 0)
  let shown = show(seed)
  for (let rep = 1; rep <= reps; rep += 1) {
    const others = Array.from({ length: TRIES }, (_, index) => hash(learnerId, itemId, rep, index))
    const other = others.find((candidate) => show(candidate) !== shown)
    // Nothing of it ever changes.
    if (other === undefined) return seed
    seed = other
    shown = show(seed)
  }
  return seed
}

// From 0 to 2³¹ − 1, what the database keeps as a seed.
function hash(...parts: readonly (string | number)[]): number {
  return createHash('sha256').update(parts.join('\n')).digest().readUInt32BE() >>> 1
}
