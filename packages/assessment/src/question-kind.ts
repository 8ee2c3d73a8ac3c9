import type { z } from 'zod'
import type { Grade } from './grade.ts'

/** The four shapes a kind of question is made of; each carries the kind's name. */
export interface KindShapes {
  readonly question: { readonly kind: string }
  readonly public: { readonly kind: string }
  readonly answer: { readonly kind: string }
  readonly feedback: { readonly kind: string }
}

/** A Markdown text in a question, and the path of its field. */
export interface QuestionText {
  readonly path: readonly (string | number)[]
  readonly markdown: string
}

/** Everything the product knows about one kind of question; all of it is pure and runs in a browser too. */
export interface QuestionKind<Shapes extends KindShapes> {
  readonly kind: Shapes['question']['kind']
  /** The kind's name as an instructor reads it. */
  readonly name: string
  /** One paragraph for the person who writes such a question: what it asks, how it is scored. */
  readonly documentation: string
  /** What an author's file must hold; its issues carry the path of what is wrong. */
  readonly schema: z.ZodType<Shapes['question']> & z.core.$ZodTypeDiscriminable
  /** The shape of an answer, apart from what only the question can tell. */
  readonly answerSchema: z.ZodType<Shapes['answer']>
  /** The shape of what is shown before grading, with its Markdown marked; nothing else gets out of the server. */
  readonly publicSchema: z.ZodType<Shapes['public']> & z.core.$ZodTypeDiscriminable
  /** The same for what is shown after grading. */
  readonly feedbackSchema: z.ZodType<Shapes['feedback']> & z.core.$ZodTypeDiscriminable
  /** What is wrong with a well-shaped answer to this question, or null. */
  readonly faultOf: (question: Shapes['question'], answer: Shapes['answer']) => string | null
  /** What may leave the server before grading: no key, no explanation, no hint. */
  readonly redact: (question: Shapes['question'], seed: number) => Shapes['public']
  /** The answer of someone who left everything empty. */
  readonly blank: (question: Shapes['question']) => Shapes['answer']
  /** An answer that scores 1. */
  readonly key: (question: Shapes['question'], seed: number) => Shapes['answer']
  readonly grade: (question: Shapes['question'], answer: Shapes['answer'], seed: number) => Grade<Shapes['feedback']>
  /** Every Markdown text in the question, by its path in the author's file. */
  readonly texts: (question: Shapes['question']) => readonly QuestionText[]
  /** The question as plain text, holding only what a learner sees before answering. */
  readonly toText: (question: Shapes['question']) => string
}

/** Declares a kind of question; its parts are checked against its shapes here. */
export function defineQuestionKind<Shapes extends KindShapes>(kind: QuestionKind<Shapes>): QuestionKind<Shapes> {
  return kind
}
