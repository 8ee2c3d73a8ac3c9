import * as fc from 'fast-check'
import type { KindShapes } from '../question-kind.ts'

/** What the laws of every kind are tried on: questions of every form, and worked examples with their scores. */
export interface QuestionKindCases<Shapes extends KindShapes> {
  /** Questions that the schema accepts, of every form the kind has. */
  readonly questions: fc.Arbitrary<Shapes['question']>
  /** Answers to a question, good and bad, that `faultOf` accepts. */
  readonly answersTo: (question: Shapes['question']) => fc.Arbitrary<Shapes['answer']>
  /** The same question with everything that may be reordered in another order. */
  readonly reordered: (question: Shapes['question']) => Shapes['question']
  /** Texts of a question that nobody may see before grading. */
  readonly secretsOf: (question: Shapes['question']) => readonly string[]
  /** Answers that nobody may see before grading, though they are no Markdown. */
  readonly keysOf?: (question: Shapes['question']) => readonly string[]
  /** Names of fields that must not occur before grading. */
  readonly secretFields: readonly string[]
  /** Whether a grade may say that it could not tell. */
  readonly mayBeUndecided?: boolean
  /** Inputs that are not an answer to the question. */
  readonly refused: (question: Shapes['question']) => Readonly<Record<string, unknown>>
}

/** Markdown that occurs nowhere else. */
export const secretTexts = fc.uuid().map((id) => `secret ${id}`)

/** Answers that occur nowhere else. */
export const secretKeys = fc.uuid().map((id) => `Key ${id}`)
