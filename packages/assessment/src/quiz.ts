import { z } from 'zod'
import { Concepts, RequiredMarkdown, Title } from './question-fields.ts'

const QuestionKey = z
  .string()
  .max(300)
  .refine((key) => /^[a-z0-9-]+(\/[a-z0-9-]+){0,2}$/.test(key), {
    error: ({ input }) =>
      `${JSON.stringify(input)} is no question; expected its key, as in where-bytes-come-from/what-ships`,
  })

/** The share of the points that passes a quiz which says nothing else. */
export const PASSING_SHARE = 0.8

/** How a quiz is taken and when it is passed. */
const QuizSettingsFields = {
  /** Minutes from the start; without it there is no hurry. */
  timeLimitMinutes: z
    .number()
    .positive()
    .max(24 * 60)
    .optional(),
  /** How often it may be taken; without it as often as one likes. */
  attempts: z.int().min(1).max(100).optional(),
  /** Whether each learner gets the questions in an order of their own. */
  shuffle: z.boolean().default(true),
  /** Whether questions come one by one, without a way back. */
  oneByOne: z.boolean().default(false),
  /** Whether an answer is graded when it is given, or all when the quiz is handed in. */
  feedback: z.enum(['now', 'end']).default('end'),
  /** The share of the points that passes. */
  threshold: z.number().min(0).max(1).default(PASSING_SHARE),
}

/** What quiz.yaml holds. Its questions lie beside it, and others of the course may be named. */
export const QuizSchema = z
  .strictObject({
    title: Title,
    summary: RequiredMarkdown,
    concepts: Concepts,
    /** Questions that lie elsewhere in the course, by key; of the same module without the module's name. */
    include: z.array(QuestionKey).max(200).default([]),
    /** How many of all questions are asked, drawn anew for each sitting; all if it is left out. */
    pick: z.int().min(1).max(200).optional(),
    ...QuizSettingsFields,
  })
  .refine(({ oneByOne, feedback }) => !oneByOne || feedback === 'now', {
    path: ['feedback'],
    error:
      'Questions come one by one without a way back; expected feedback: now, so that each is graded when it is left',
  })

/** A quiz as its author wrote it. */
export type Quiz = Readonly<z.output<typeof QuizSchema>>
