import { z } from 'zod'
import { RequiredMarkdown } from '../question-fields.ts'

/** A step towards the answer, and the share of the score that looking at it costs. */
export const HintSchema = z.strictObject({
  text: RequiredMarkdown,
  cost: z.number().min(0).max(1).default(0),
})

/** A hint as its author wrote it. */
export type Hint = Readonly<z.output<typeof HintSchema>>

/** The share of the score that is left after the first so many hints were looked at. */
export function shareLeft(hints: readonly Hint[], used: number): number {
  const cost = hints.slice(0, used).reduce((sum, hint) => sum + hint.cost, 0)
  // Costs are shares such as 0.1, whose sum is a little off.
  return Math.max(0, Math.round((1 - cost) * 1e6) / 1e6)
}
