import { gradeAnswer, parseAnswer } from '@stagecraft/assessment'
import { getQuestionRevision, type QuestionRevision } from '../catalog/question-revision.ts'
import { DomainError } from '../domain-error.ts'
import type { Person, Platform } from '../platform.ts'
import { findAttempt } from './find-attempt.ts'
import { presentVerdict, type VerdictView } from './present-verdict.ts'
import { storeAttempt } from './store-attempt.ts'

export interface AttemptInput {
  /** Made by the browser: sent twice, it is the same attempt. */
  readonly id: string
  readonly revisionId: string
  readonly seed: number
  readonly answer: unknown
}

/**
 * Grades an answer and stores attempt, verdict and progress in one transaction. Safe to repeat:
 * an attempt that is already stored is answered with the verdict it got then.
 */
export async function submitAttempt({ db }: Platform, learner: Person, input: AttemptInput): Promise<VerdictView> {
  const revision = await getQuestionRevision(db, input.revisionId)
  const parsed = parseAnswer(revision.question, input.answer)
  if (!parsed.ok) throw new DomainError('invalid-input', parsed.message)

  const grade = gradeAnswer(revision.question, parsed.answer, input.seed)
  const attempt = { ...input, answer: parsed.answer, userId: learner.id, grade }
  const isNew = await storeAttempt(db, attempt, revision)
  return isNew ? presentVerdict(input.id, grade) : repeatVerdict(db, learner, input, revision)
}

async function repeatVerdict(
  db: Platform['db'],
  learner: Person,
  input: AttemptInput,
  revision: QuestionRevision,
): Promise<VerdictView> {
  const stored = await findAttempt(db, input.id)
  if (stored === null || stored.userId !== learner.id || stored.revisionId !== revision.revisionId) {
    throw new DomainError('conflict', 'This attempt id belongs to another answer. Reload the page and answer again.')
  }
  return presentVerdict(stored.attemptId, stored.grade)
}
