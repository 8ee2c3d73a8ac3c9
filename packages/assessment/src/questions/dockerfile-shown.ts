import { z } from 'zod'
import type { Check } from '../exercises/check-schema.ts'
import { ShownMarkdown } from '../shown-text.ts'
import type { Scenario } from '../simulation/scenario.ts'

const Lines = z.array(z.object({ firstLine: z.int(), lastLine: z.int() })).readonly()

/** What a learner sees of an exercise before an answer is graded; no open check is secret, nor is the scenario. */
export const DockerfilePublicSchema = z.object({
  kind: z.literal('dockerfile'),
  title: z.string(),
  prompt: ShownMarkdown,
  minutes: z.number(),
  starter: z.string(),
  scenario: z.custom<Scenario>(isObject),
  checks: z
    .array(
      z.object({
        id: z.string(),
        message: ShownMarkdown,
        points: z.number(),
        /** The check itself, which `gradeDockerfile` takes. */
        check: z.custom<Check>(isObject),
      }),
    )
    .readonly(),
  /** How many checks are only shown once an answer was graded. */
  hiddenCount: z.int(),
  /** What each hint costs, in the order in which they are given. */
  hints: z.array(z.object({ cost: z.number() })).readonly(),
})

/** What a learner is told about a Dockerfile. */
export const DockerfileFeedbackSchema = z.object({
  kind: z.literal('dockerfile'),
  /** Whether every check that could be decided holds, whatever hints it took. */
  isSolved: z.boolean(),
  points: z.object({ earned: z.number(), decided: z.number(), total: z.number() }),
  /** The share of the score that hints cost. */
  hintCost: z.number(),
  /** What was asked and what became of it: what failed must change. */
  checks: z
    .array(
      z.object({
        id: z.string(),
        message: ShownMarkdown,
        points: z.number(),
        isHidden: z.boolean(),
        verdict: z.enum(['passed', 'failed', 'unsure']),
        reason: ShownMarkdown,
        lines: Lines,
      }),
    )
    .readonly(),
  /** What could be better, though nothing asks for it. */
  advice: z
    .array(
      z.object({
        id: z.string(),
        source: z.enum(['rule', 'problem']),
        message: ShownMarkdown,
        mend: ShownMarkdown,
        lines: Lines,
      }),
    )
    .readonly(),
  /** What was done well. */
  praise: z.array(z.object({ id: z.string(), message: ShownMarkdown, lines: Lines })).readonly(),
  /** Null if the build fails. */
  image: z
    .object({
      size: z.object({ minBytes: z.number(), maxBytes: z.number().nullable() }),
      /** The size as people say it: `7.0 MB`, `at least 40.0 MB`. */
      sizeText: z.string(),
      layers: z.number(),
      base: z.string().nullable(),
      /** Empty for root. */
      user: z.string(),
      start: z.object({ verdict: z.enum(['starts', 'fails', 'unsure']), text: z.string() }),
    })
    .nullable(),
  /** Once it is solved: what there is to learn from it, and how its author did it. */
  solved: z
    .object({
      explanation: ShownMarkdown,
      solutions: z
        .array(z.object({ title: z.string(), dockerfile: z.string(), explanation: ShownMarkdown }))
        .readonly(),
    })
    .nullable(),
})

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null
}
