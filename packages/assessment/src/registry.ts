import { z } from 'zod'
import type { QuestionKind } from './question-kind.ts'
import { choice, type ChoiceShapes } from './questions/choice.ts'
import { dockerfile, type DockerfileShapes } from './questions/dockerfile.ts'

/** The shapes of every kind, by name. */
export interface ShapesByKind {
  readonly choice: ChoiceShapes
  readonly dockerfile: DockerfileShapes
}

/** The name of a kind of question. */
export type QuestionKindName = keyof ShapesByKind

/** Every kind of question, by name; a new kind is one file in `questions/` and one line in each list here. */
export const questionKinds: { readonly [Name in QuestionKindName]: QuestionKind<ShapesByKind[Name]> } = {
  choice,
  dockerfile,
}

/** What an author's question file must hold, whatever its kind. */
export const QuestionSchema = z.discriminatedUnion('kind', [choice.schema, dockerfile.schema])

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
