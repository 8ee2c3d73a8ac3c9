import { z } from 'zod'
import { LocalId, RequiredMarkdown, Title } from '../../question-fields.ts'
import { EditSchema } from '../../simulation/edit.ts'
import { ScenarioSchema } from '../../simulation/scenario.ts'

const MAX_BLOCKS = 30
const MAX_DISTRACTORS = 15
const MAX_EDITS = 5

const Code = z
  .string()
  .max(2_000)
  .refine((code) => code.trim() !== '', { error: 'There is no instruction here; expected at least one', abort: true })

const BlockSchema = z.strictObject({
  id: LocalId,
  code: Code,
  /** Whether it stays where it is, as a FROM may. */
  fixed: z.boolean().default(false),
})

const DistractorSchema = z.strictObject({
  /** The block that it tempts learners to leave out. */
  insteadOf: LocalId,
  code: Code,
  explanation: RequiredMarkdown,
})

const NamedEditSchema = z.strictObject({
  /** What is edited, as a part of a sentence: "a change of src/app.js". */
  name: Title,
  edit: EditSchema,
})

/** The parts of an order question that decide what is right; the rest is words. */
export const OrderPuzzleSchema = z.strictObject({
  scenario: ScenarioSchema,
  blocks: z.array(BlockSchema).min(2).max(MAX_BLOCKS),
  distractors: z.array(DistractorSchema).max(MAX_DISTRACTORS).default([]),
  edits: z.array(NamedEditSchema).max(MAX_EDITS).default([]),
})

/** What decides which orders are right. */
export type OrderPuzzle = Readonly<z.output<typeof OrderPuzzleSchema>>

/** All that a simulation of the puzzle depends on, its words left out. */
export function essenceOf({ scenario, blocks, distractors, edits }: OrderPuzzle): unknown {
  return [scenario, blocks, distractors.map(({ insteadOf, code }) => [insteadOf, code]), edits]
}
