import { z } from 'zod'
import type { QuestionKind } from './question-kind.ts'
import { blanks, type BlanksShapes } from './questions/blanks.ts'
import { choice, type ChoiceShapes } from './questions/choice.ts'
import { dockerfile, type DockerfileShapes } from './questions/dockerfile.ts'
import { lines, type LinesShapes } from './questions/lines.ts'
import { match, type MatchShapes } from './questions/match.ts'
import { number, type NumberShapes } from './questions/number.ts'
import { order, type OrderShapes } from './questions/order.ts'
import { predict, type PredictShapes } from './questions/predict.ts'
import { recall, type RecallShapes } from './questions/recall.ts'
import { text, type TextShapes } from './questions/text.ts'
import { trueFalse, type TrueFalseShapes } from './questions/true-false.ts'

/** The shapes of every kind, by name. */
export interface ShapesByKind {
  readonly choice: ChoiceShapes
  readonly 'true-false': TrueFalseShapes
  readonly blanks: BlanksShapes
  readonly match: MatchShapes
  readonly lines: LinesShapes
  readonly number: NumberShapes
  readonly text: TextShapes
  readonly recall: RecallShapes
  readonly order: OrderShapes
  readonly predict: PredictShapes
  readonly dockerfile: DockerfileShapes
}

/** The name of a kind of question. */
export type QuestionKindName = keyof ShapesByKind

/** Every kind of question, by name; a new kind is one file in `questions/` and one line in each list here. */
export const questionKinds: { readonly [Name in QuestionKindName]: QuestionKind<ShapesByKind[Name]> } = {
  choice,
  'true-false': trueFalse,
  blanks,
  match,
  lines,
  number,
  text,
  recall,
  order,
  predict,
  dockerfile,
}

/** What an author's question file must hold, whatever its kind. */
export const QuestionSchema = z.discriminatedUnion('kind', [
  choice.schema,
  trueFalse.schema,
  blanks.schema,
  match.schema,
  lines.schema,
  number.schema,
  text.schema,
  recall.schema,
  order.schema,
  predict.schema,
  dockerfile.schema,
])

/** What is shown of a question before grading, whatever its kind. */
export const PublicQuestionSchema = z.discriminatedUnion('kind', [
  choice.publicSchema,
  trueFalse.publicSchema,
  lines.publicSchema,
  recall.publicSchema,
  predict.publicSchema,
  dockerfile.publicSchema,
  order.publicSchema,
  number.publicSchema,
  match.publicSchema,
  text.publicSchema,
  blanks.publicSchema,
])

/** What is shown of a question after grading, whatever its kind. */
export const FeedbackSchema = z.discriminatedUnion('kind', [
  choice.feedbackSchema,
  trueFalse.feedbackSchema,
  lines.feedbackSchema,
  recall.feedbackSchema,
  predict.feedbackSchema,
  dockerfile.feedbackSchema,
  order.feedbackSchema,
  number.feedbackSchema,
  match.feedbackSchema,
  text.feedbackSchema,
  blanks.feedbackSchema,
])

type ShapeFor<Shape extends keyof ShapesByKind[QuestionKindName], Name extends QuestionKindName> = {
  readonly [One in Name]: ShapesByKind[One][Shape] & { readonly kind: One }
}[Name]

/** A question as its author wrote it, key and explanations included. */
export type Question<Name extends QuestionKindName = QuestionKindName> = ShapeFor<'question', Name>

/** A question as it may be shown before grading. */
export type PublicQuestion<Name extends QuestionKindName = QuestionKindName> = ShapeFor<'public', Name>

/** An answer that fits its question. */
export type Answer<Name extends QuestionKindName = QuestionKindName> = ShapeFor<'answer', Name>

/** What a learner is told about an answer once it is graded. */
export type Feedback<Name extends QuestionKindName = QuestionKindName> = ShapeFor<'feedback', Name>

/** The kind that a question is of. */
export function kindOf<Name extends QuestionKindName>(question: Question<Name>): QuestionKind<ShapesByKind[Name]> {
  return questionKinds[question.kind]
}
