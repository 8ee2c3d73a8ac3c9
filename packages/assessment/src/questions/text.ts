import { z } from 'zod'
import {
  AcceptedAnswers,
  acceptedTextFields,
  faultOfPattern,
  MAX_TYPED_CHARACTERS,
  takesText,
} from '../accepted-text.ts'
import { type Grade, gradeOf } from '../grade.ts'
import { plainText } from '../plain-text.ts'
import { commonFields, RequiredMarkdown } from '../question-fields.ts'
import { defineQuestionKind } from '../question-kind.ts'
import { ShownMarkdown } from '../shown-text.ts'

const CommonMistake = z.strictObject({
  accepted: AcceptedAnswers.default([]),
  pattern: z.string().nullable().default(null),
  message: RequiredMarkdown,
})

const TextQuestionSchema = z
  .strictObject({
    kind: z.literal('text'),
    ...commonFields,
    ...acceptedTextFields,
    commonMistakes: z.array(CommonMistake).max(20).default([]),
  })
  .superRefine((question, context) => {
    for (const { path, message } of faultsOfRules(question)) context.addIssue({ code: 'custom', path, message })
  })

const TextAnswerSchema = z.strictObject({ kind: z.literal('text'), text: z.string().max(MAX_TYPED_CHARACTERS) })

const TextPublicSchema = z.object({ kind: z.literal('text'), title: z.string(), prompt: ShownMarkdown })

const TextFeedbackSchema = z.object({
  kind: z.literal('text'),
  explanation: ShownMarkdown,
  typed: z.string(),
  isRight: z.boolean(),
  rightAnswer: z.string(),
  mistake: ShownMarkdown.nullable(),
})

/** A question whose answer is a line of text. */
export type TextQuestion = Readonly<z.output<typeof TextQuestionSchema>>

/** What a learner typed. */
export type TextAnswer = Readonly<z.output<typeof TextAnswerSchema>>

/** A text question as it is shown before grading. */
export type TextPublic = Readonly<z.output<typeof TextPublicSchema>>

/** What is said about a text: a right answer, and a word about the mistake if it is a common one. */
export type TextFeedback = Readonly<z.output<typeof TextFeedbackSchema>>

/** The shapes of a text question on its way from author to verdict. */
export interface TextShapes {
  readonly question: TextQuestion
  readonly public: TextPublic
  readonly answer: TextAnswer
  readonly feedback: TextFeedback
}

/** A line of text to type. */
export const text = defineQuestionKind<TextShapes>({
  kind: 'text',
  name: 'Short text',
  documentation:
    'Asks for a line of text. It is right if it is one of the texts of `accepted`, the first of which is shown ' +
    'afterwards, or fits the `pattern`. `ignoreCase` takes either case; `spaces` leaves out those around the text ' +
    '(`trim`), counts several as one (`collapse`) or compares them all (`exact`). It scores 1 or 0. The first of the ' +
    '`commonMistakes` that a wrong text fits, by its `accepted` texts or its `pattern`, adds its `message`.',
  schema: TextQuestionSchema,
  answerSchema: TextAnswerSchema,
  publicSchema: TextPublicSchema,
  feedbackSchema: TextFeedbackSchema,
  faultOf: () => null,
  redact: ({ title, prompt }) => ({ kind: 'text', title, prompt }),
  blank: () => ({ kind: 'text', text: '' }),
  key: ({ accepted }) => ({ kind: 'text', text: accepted[0] ?? '' }),
  grade,
  texts: ({ prompt, commonMistakes, explanation }) => [
    { path: ['prompt'], markdown: prompt },
    ...commonMistakes.map(({ message }, index) => ({ path: ['commonMistakes', index, 'message'], markdown: message })),
    { path: ['explanation'], markdown: explanation },
  ],
  toText: ({ title, prompt }) => plainText([title, prompt]),
})

interface Fault {
  readonly path: (string | number)[]
  readonly message: string
}

type Rules = Pick<TextQuestion, 'accepted' | 'pattern' | 'ignoreCase' | 'spaces' | 'commonMistakes'>

function faultsOfRules(question: Rules): readonly Fault[] {
  const fault = faultOfPattern(question, question)
  return [
    ...(fault === null ? [] : [{ path: ['pattern'], message: fault }]),
    ...question.commonMistakes.flatMap((_mistake, index) =>
      faultsOfMistake(question, index).map(({ path, message }) => ({
        path: ['commonMistakes', index, ...path],
        message,
      })),
    ),
  ]
}

function faultsOfMistake(question: Rules, index: number): readonly Fault[] {
  const mistake = question.commonMistakes[index]
  if (mistake === undefined) return []
  if (mistake.accepted.length === 0 && mistake.pattern === null) {
    return [{ path: [], message: 'Nothing is this mistake; expected accepted texts, or a pattern' }]
  }
  const fault = faultOfPattern(mistake, question)
  if (fault !== null) return [{ path: ['pattern'], message: fault }]
  if (faultOfPattern(question, question) !== null) return []
  return mistake.accepted.flatMap((typed, place) =>
    takesText(question, question, typed)
      ? [{ path: ['accepted', place], message: 'This is right by the question; expected a text that is wrong' }]
      : [],
  )
}

function grade(question: TextQuestion, { text: typed }: TextAnswer): Grade<TextFeedback> {
  const isRight = takesText(question, question, typed)
  const mistake = question.commonMistakes.find((one) => !isRight && takesText(one, question, typed))
  return gradeOf(isRight ? 1 : 0, {
    kind: 'text',
    explanation: question.explanation,
    typed,
    isRight,
    rightAnswer: question.accepted[0] ?? '',
    mistake: mistake?.message ?? null,
  })
}
