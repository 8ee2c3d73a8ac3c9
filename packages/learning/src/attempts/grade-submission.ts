import { type Answer, type Feedback, type Grade, gradeAnswer, parseAnswer, variantOf } from '@stagecraft/assessment'
import type { QuestionRevision } from '../catalog/question-revision.ts'
import { DomainError } from '../domain-error.ts'
import type { Platform } from '../platform.ts'

/** An answer that fits its question, with what it was worth. */
export interface GradedAnswer {
  readonly seed: number
  readonly variant: string
  readonly answer: Answer
  readonly grade: Grade<Feedback>
}

/**
 * Grades an answer from outside by the variant that belongs to its seed. Throws `invalid-input` if it is none, and
 * `not-graded` if the grader breaks, which is reported.
 */
export function gradeSubmission(
  platform: Pick<Platform, 'onError'>,
  { template, revisionId }: QuestionRevision,
  { seed, answer }: { readonly seed: number; readonly answer: unknown },
): GradedAnswer {
  try {
    const { question, variant } = variantOf(template, seed)
    const parsed = parseAnswer(question, answer)
    if (!parsed.ok) throw new DomainError('invalid-input', parsed.message)
    return { seed, variant, answer: parsed.answer, grade: gradeAnswer(question, parsed.answer, seed) }
  } catch (error) {
    if (error instanceof DomainError) throw error
    platform.onError?.('an answer could not be graded', [error, { revisionId, seed }])
    throw new DomainError(
      'not-graded',
      'Your answer could not be graded: the fault is ours and was noted. It does not count as an attempt; try again later.',
    )
  }
}
