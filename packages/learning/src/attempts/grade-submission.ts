import { type Answer, type Feedback, type Grade, gradeAnswer, parseAnswer, variantOf } from '@stagecraft/assessment'
import type { QuestionRevision } from '../catalog/question-revision.ts'
import { DomainError } from '../domain-error.ts'

/** An answer that fits its question, with what it was worth. */
export interface GradedAnswer {
  readonly seed: number
  readonly variant: string
  readonly answer: Answer
  readonly grade: Grade<Feedback>
}

/** Grades an answer from outside by the variant that belongs to its seed. Throws `invalid-input` if it is none. */
export function gradeSubmission(
  { template }: QuestionRevision,
  { seed, answer }: { readonly seed: number; readonly answer: unknown },
): GradedAnswer {
  const { question, variant } = variantOf(template, seed)
  const parsed = parseAnswer(question, answer)
  if (!parsed.ok) throw new DomainError('invalid-input', parsed.message)
  return { seed, variant, answer: parsed.answer, grade: gradeAnswer(question, parsed.answer, seed) }
}
