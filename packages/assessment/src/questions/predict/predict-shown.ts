import { z } from 'zod'
import { ShownMarkdown } from '../../shown-text.ts'
import { EditSchema } from '../../simulation/edit.ts'

const Id = z.string()
const Unit = z.enum(['kB', 'MB', 'GB'])
const OptionSchema = z.object({
  id: Id,
  text: z.string(),
  /** Where it stands in the Dockerfile; null for what has no place there. */
  firstLine: z.int().nullable(),
})
const ChosenOption = OptionSchema.extend({ isRight: z.boolean(), isChosen: z.boolean() })
const Options = z.array(OptionSchema).readonly()

const PublicAskSchema = z.discriminatedUnion('what', [
  z.object({ what: z.literal('ships'), options: Options }),
  z.object({ what: z.literal('reruns'), edit: EditSchema.readonly(), options: Options }),
  z.object({ what: z.literal('size'), unit: Unit }),
  z.object({ what: z.literal('starts'), causes: z.array(z.object({ id: Id, text: z.string() })).readonly() }),
  z.object({ what: z.literal('fails'), options: Options }),
])

/** What is asked, as it is shown before grading. */
export type PublicAsk = z.output<typeof PublicAskSchema>

/** A predict question as it is shown before grading. */
export const PredictPublicSchema = z.object({
  kind: z.literal('predict'),
  title: z.string(),
  prompt: ShownMarkdown,
  dockerfile: z.string(),
  /** The paths of the build context, and the text of its .dockerignore. */
  files: z.array(z.string()).readonly(),
  dockerignore: z.string().nullable(),
  /** What the build is asked for besides: `--target`, and `--build-arg` by name. */
  target: z.string().nullable(),
  buildArgs: z.record(z.string(), z.string()).readonly(),
  ask: PublicAskSchema,
})

const ChoiceReport = z.object({
  what: z.enum(['ships', 'reruns']),
  options: z.array(ChosenOption.extend({ reason: z.string() })).readonly(),
})
const SizeReport = z.object({
  what: z.literal('size'),
  isRight: z.boolean(),
  value: z.number().nullable(),
  unit: Unit,
  /** What the image takes, in the unit; the answers that count as right are a little around it. */
  least: z.number(),
  most: z.number(),
  /** The same in words, and what the parts of the image take. */
  reason: z.string(),
  parts: z.array(z.object({ name: z.string(), size: z.string().nullable() })).readonly(),
})
const StartReport = z.object({
  what: z.literal('starts'),
  chosenStarts: z.boolean().nullable(),
  starts: z.boolean(),
  reason: z.string(),
  causes: z.array(z.object({ id: Id, text: z.string(), isChosen: z.boolean(), isRight: z.boolean() })).readonly(),
})
const FailureReport = z.object({
  what: z.literal('fails'),
  options: z.array(ChosenOption).readonly(),
  reason: z.string(),
})

/** What is said about a prediction, by the way of asking. Reasons are plain texts, computed by the simulation. */
export type PredictionReport = Readonly<
  | z.output<typeof ChoiceReport>
  | z.output<typeof SizeReport>
  | z.output<typeof StartReport>
  | z.output<typeof FailureReport>
>

const said = { kind: z.literal('predict'), explanation: ShownMarkdown }

/** What a learner is told about a prediction. The explanation is the author's; all else the simulation says. */
export const PredictFeedbackSchema = z.discriminatedUnion('what', [
  ChoiceReport.extend(said),
  SizeReport.extend(said),
  StartReport.extend(said),
  FailureReport.extend(said),
])
