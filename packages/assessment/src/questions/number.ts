import { z } from 'zod'
import { type Grade, gradeOf } from '../grade.ts'
import { plainText } from '../plain-text.ts'
import { formatQuantity, readQuantity, symbolOf, UNITS } from '../quantity.ts'
import { commonFields } from '../question-fields.ts'
import { defineQuestionKind } from '../question-kind.ts'
import { ShownMarkdown } from '../shown-text.ts'

const MAX_TYPED_CHARACTERS = 100

// What is lost when a decimal fraction is converted and back.
const ROUNDING = 1e-9

const Tolerance = z.union(
  [z.strictObject({ absolute: z.number().min(0) }), z.strictObject({ percent: z.number().min(0).max(100) })],
  { error: 'This is no tolerance; expected absolute: and a number in the unit, or percent: and a number up to 100' },
)

const NumberQuestionSchema = z
  .strictObject({
    kind: z.literal('number'),
    ...commonFields,
    value: z.number(),
    unit: z.enum(UNITS).default('plain'),
    tolerance: Tolerance.default({ absolute: 0 }),
  })
  .superRefine(({ value, tolerance }, context) => {
    if (value !== 0 || !('percent' in tolerance) || tolerance.percent === 0) return
    const message = 'A share of 0 is 0; expected an absolute tolerance'
    context.addIssue({ code: 'custom', path: ['tolerance', 'percent'], message })
  })

const NumberAnswerSchema = z.strictObject({ kind: z.literal('number'), text: z.string().max(MAX_TYPED_CHARACTERS) })

const NumberPublicSchema = z.object({
  kind: z.literal('number'),
  title: z.string(),
  prompt: ShownMarkdown,
  unit: z.enum(UNITS),
  /** The unit as it is written behind a number; empty for a plain number. */
  unitSymbol: z.string(),
})

const NumberFeedbackSchema = z.object({
  kind: z.literal('number'),
  explanation: ShownMarkdown,
  typed: z.string(),
  /** Null where nothing was typed. */
  read: z.number().nullable(),
  isRight: z.boolean(),
  value: z.number(),
  tolerance: z.number(),
  unit: z.enum(UNITS),
  /** The right answer as a person writes it. */
  rightAnswer: z.string(),
})

/** A question whose answer is a number. */
export type NumberQuestion = Readonly<z.output<typeof NumberQuestionSchema>>

/** What a learner typed, number and perhaps unit. */
export type NumberAnswer = Readonly<z.output<typeof NumberAnswerSchema>>

/** A number question as it is shown before grading. */
export type NumberPublic = Readonly<z.output<typeof NumberPublicSchema>>

/** What is said about a number: how it was understood, the right one, and how far off one may be, all in the unit. */
export type NumberFeedback = Readonly<z.output<typeof NumberFeedbackSchema>>

/** The shapes of a number question on its way from author to verdict. */
export interface NumberShapes {
  readonly question: NumberQuestion
  readonly public: NumberPublic
  readonly answer: NumberAnswer
  readonly feedback: NumberFeedback
}

/** A number to work out. */
export const number = defineQuestionKind<NumberShapes>({
  kind: 'number',
  name: 'Number',
  documentation:
    'Asks for a number in a `unit` (plain, bytes, kB, MB, GB, KiB, MiB, GiB, ms, seconds or percent), which is right if ' +
    'it is the `value` or within its `tolerance`, absolute or in percent. The learner may type a unit of the same kind, ' +
    'which is converted, or none; a decimal comma and spaces between groups of digits are understood. It scores 1 or 0; ' +
    'what is no number is sent back with a word about it and not graded.',
  schema: NumberQuestionSchema,
  answerSchema: NumberAnswerSchema,
  publicSchema: NumberPublicSchema,
  feedbackSchema: NumberFeedbackSchema,
  faultOf: ({ unit }, { text }) => {
    const reading = text.trim() === '' ? null : readQuantity(text, unit)
    return reading === null || reading.ok ? null : reading.message
  },
  redact: ({ title, prompt, unit }) => ({ kind: 'number', title, prompt, unit, unitSymbol: symbolOf(unit) }),
  blank: () => ({ kind: 'number', text: '' }),
  key: ({ value, unit }) => ({ kind: 'number', text: formatQuantity(value, unit) }),
  grade,
  texts: ({ prompt, explanation }) => [
    { path: ['prompt'], markdown: prompt },
    { path: ['explanation'], markdown: explanation },
  ],
  toText: ({ title, prompt, unit }) => plainText([title, prompt, `____ ${symbolOf(unit)}`]),
})

function grade(question: NumberQuestion, { text: typed }: NumberAnswer): Grade<NumberFeedback> {
  const { value, unit, explanation } = question
  const reading = readQuantity(typed, unit)
  const read = reading.ok ? reading.value : null
  const tolerance = toleranceOf(question)
  const isRight = read !== null && Math.abs(read - value) <= tolerance + ROUNDING * Math.max(Math.abs(value), tolerance)
  const rightAnswer = formatQuantity(value, unit)
  return gradeOf(isRight ? 1 : 0, {
    kind: 'number',
    explanation,
    typed,
    read,
    isRight,
    value,
    tolerance,
    unit,
    rightAnswer,
  })
}

function toleranceOf({ value, tolerance }: NumberQuestion): number {
  return 'absolute' in tolerance ? tolerance.absolute : (Math.abs(value) * tolerance.percent) / 100
}
