import { z } from 'zod'
import { type Grade, gradeOf } from '../grade.ts'
import { plainText } from '../plain-text.ts'
import { Concepts, OptionalMarkdown, RequiredMarkdown, Title } from '../question-fields.ts'
import { defineQuestionKind } from '../question-kind.ts'
import { ShownMarkdown } from '../shown-text.ts'

const RecallQuestionSchema = z.strictObject({
  kind: z.literal('recall'),
  title: Title,
  prompt: RequiredMarkdown,
  quick: RequiredMarkdown,
  detailed: OptionalMarkdown,
  concepts: Concepts,
})

const RecallGrade = z.enum(['again', 'hard', 'good', 'easy'])

const RecallAnswerSchema = z.strictObject({ kind: z.literal('recall'), grade: RecallGrade.nullable() })

const RecallPublicSchema = z.object({ kind: z.literal('recall'), title: z.string(), prompt: ShownMarkdown })

const RecallFeedbackSchema = z.object({
  kind: z.literal('recall'),
  grade: RecallGrade.nullable(),
  quick: ShownMarkdown,
  detailed: ShownMarkdown,
})

/** A card: a question and its answer, in short and at length. */
export type RecallQuestion = Readonly<z.output<typeof RecallQuestionSchema>>

/** How well a learner says the answer was remembered, or null. */
export type RecallAnswer = Readonly<z.output<typeof RecallAnswerSchema>>

/** The front of a card. */
export type RecallPublic = Readonly<z.output<typeof RecallPublicSchema>>

/** The back of a card; the detailed answer may be empty. */
export type RecallFeedback = Readonly<z.output<typeof RecallFeedbackSchema>>

/** The shapes of a card on its way from author to verdict. */
export interface RecallShapes {
  readonly question: RecallQuestion
  readonly public: RecallPublic
  readonly answer: RecallAnswer
  readonly feedback: RecallFeedback
}

// Hard is remembered, but not yet known: a pass on the way, not the goal.
const scores: Readonly<Record<z.output<typeof RecallGrade>, number>> = { again: 0, hard: 0.5, good: 1, easy: 1 }

/** A card that its learner grades. */
export const recall = defineQuestionKind<RecallShapes>({
  kind: 'recall',
  name: 'Recall card',
  documentation:
    'A card: the `prompt` in front, a `quick` answer of a line or two behind it, and a `detailed` one for who wants to ' +
    'know more (it may be left out). The learner answers in thought, turns the card and says how it went: `again` ' +
    'scores 0, `hard` 0.5, `good` and `easy` 1. Leaving the card without a grade scores 0.',
  schema: RecallQuestionSchema,
  answerSchema: RecallAnswerSchema,
  publicSchema: RecallPublicSchema,
  feedbackSchema: RecallFeedbackSchema,
  faultOf: () => null,
  redact: ({ title, prompt }) => ({ kind: 'recall', title, prompt }),
  blank: () => ({ kind: 'recall', grade: null }),
  key: () => ({ kind: 'recall', grade: 'good' }),
  grade: ({ quick, detailed }, answer): Grade<RecallFeedback> =>
    gradeOf(answer.grade === null ? 0 : scores[answer.grade], {
      kind: 'recall',
      grade: answer.grade,
      quick,
      detailed,
    }),
  texts: ({ prompt, quick, detailed }) => [
    { path: ['prompt'], markdown: prompt },
    { path: ['quick'], markdown: quick },
    { path: ['detailed'], markdown: detailed },
  ],
  toText: ({ title, prompt }) => plainText([title, prompt]),
})
