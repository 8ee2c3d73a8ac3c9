import { z } from 'zod'
import { Concepts, RequiredMarkdown, Title } from '../../question-fields.ts'
import { ScenarioSchema } from '../../simulation/scenario.ts'
import { AskSchema } from './ask.ts'
import { readTruth } from './truth.ts'

const MAX_DOCKERFILE = 20_000
const MAX_CHOSEN = 100

/** What an author's file of a predict question must hold: a build of which the simulation can tell what is asked. */
export const PredictQuestionSchema = z
  .strictObject({
    kind: z.literal('predict'),
    title: Title,
    prompt: RequiredMarkdown,
    scenario: ScenarioSchema,
    dockerfile: z
      .string()
      .max(MAX_DOCKERFILE)
      .refine((text) => text.trim() !== '', { error: 'There is no Dockerfile here; expected one', abort: true }),
    ask: AskSchema,
    explanation: RequiredMarkdown,
    concepts: Concepts,
  })
  .superRefine((question, context) => {
    const reading = readTruth(question)
    if (reading.ok) return
    for (const { path, message } of reading.faults) context.addIssue({ code: 'custom', path: [...path], message })
  })

const kind = z.literal('predict')

const OptionId = z.string().max(300)

/** The shape of an answer to each way of asking; null for what was left open. */
export const PredictAnswerSchema = z.discriminatedUnion('what', [
  z.strictObject({ kind, what: z.literal('ships'), chosen: z.array(OptionId).max(MAX_CHOSEN) }),
  z.strictObject({ kind, what: z.literal('reruns'), chosen: z.array(OptionId).max(MAX_CHOSEN) }),
  /** In the unit that the question names. */
  z.strictObject({ kind, what: z.literal('size'), value: z.number().nonnegative().nullable() }),
  z.strictObject({ kind, what: z.literal('starts'), starts: z.boolean().nullable(), cause: OptionId.nullable() }),
  z.strictObject({ kind, what: z.literal('fails'), chosen: OptionId.nullable() }),
])

/** A question about what a build does; what is right comes from its simulation. */
export type PredictQuestion = Readonly<z.output<typeof PredictQuestionSchema>>

/** What a learner predicts. */
export type PredictAnswer = Readonly<z.output<typeof PredictAnswerSchema>>
