import { z } from 'zod'
import { type Grade, gradeOf } from '../grade.ts'
import { plainText } from '../plain-text.ts'
import { Concepts, RequiredMarkdown, Title } from '../question-fields.ts'
import { defineQuestionKind } from '../question-kind.ts'
import { ShownMarkdown } from '../shown-text.ts'

const TrueFalseQuestionSchema = z.strictObject({
  kind: z.literal('true-false'),
  title: Title,
  prompt: RequiredMarkdown.default('Is this true or false?'),
  statement: RequiredMarkdown,
  answer: z.boolean(),
  whenTrue: RequiredMarkdown,
  whenFalse: RequiredMarkdown,
  concepts: Concepts,
})

const TrueFalseAnswerSchema = z.strictObject({ kind: z.literal('true-false'), value: z.boolean().nullable() })

const TrueFalsePublicSchema = z.object({
  kind: z.literal('true-false'),
  title: z.string(),
  prompt: ShownMarkdown,
  statement: ShownMarkdown,
})

const TrueFalseFeedbackSchema = z.object({
  kind: z.literal('true-false'),
  options: z
    .array(z.object({ value: z.boolean(), isChosen: z.boolean(), isRight: z.boolean(), explanation: ShownMarkdown }))
    .readonly(),
})

/** A statement that is true or false. */
export type TrueFalseQuestion = Readonly<z.output<typeof TrueFalseQuestionSchema>>

/** What a learner took the statement for, or null. */
export type TrueFalseAnswer = Readonly<z.output<typeof TrueFalseAnswerSchema>>

/** A statement as it is shown before grading. */
export type TrueFalsePublic = Readonly<z.output<typeof TrueFalsePublicSchema>>

/** What is said about either answer, True first. */
export type TrueFalseFeedback = Readonly<z.output<typeof TrueFalseFeedbackSchema>>

/** The shapes of a true-or-false question on its way from author to verdict. */
export interface TrueFalseShapes {
  readonly question: TrueFalseQuestion
  readonly public: TrueFalsePublic
  readonly answer: TrueFalseAnswer
  readonly feedback: TrueFalseFeedback
}

/** A statement to agree or disagree with. */
export const trueFalse = defineQuestionKind<TrueFalseShapes>({
  kind: 'true-false',
  name: 'True or false',
  documentation:
    'Shows a `statement` and asks whether it is true; `answer` says which. It scores 1 or 0, there is nothing between. ' +
    '`whenTrue` is said about the answer True and `whenFalse` about the answer False, whichever of them is right. ' +
    'The `prompt` above the statement may be left out.',
  schema: TrueFalseQuestionSchema,
  answerSchema: TrueFalseAnswerSchema,
  publicSchema: TrueFalsePublicSchema,
  feedbackSchema: TrueFalseFeedbackSchema,
  faultOf: () => null,
  redact: ({ title, prompt, statement }) => ({ kind: 'true-false', title, prompt, statement }),
  blank: () => ({ kind: 'true-false', value: null }),
  key: ({ answer }) => ({ kind: 'true-false', value: answer }),
  grade,
  texts: (question) =>
    (['prompt', 'statement', 'whenTrue', 'whenFalse'] as const).map((field) => ({
      path: [field],
      markdown: question[field],
    })),
  toText: ({ title, prompt, statement }) => plainText([title, prompt, statement, '- True\n- False']),
})

function grade(question: TrueFalseQuestion, { value: chosen }: TrueFalseAnswer): Grade<TrueFalseFeedback> {
  const options = [true, false].map((value) => ({
    value,
    isChosen: chosen === value,
    isRight: question.answer === value,
    explanation: value ? question.whenTrue : question.whenFalse,
  }))
  return gradeOf(chosen === question.answer ? 1 : 0, { kind: 'true-false', options })
}
