import type { Db } from '@stagecraft/db'
import { getQuestionRevision, type QuestionRevision } from '../catalog/question-revision.ts'
import { DomainError } from '../domain-error.ts'
import { areSameAnswer, withRevealedHints } from '../exercises/with-revealed-hints.ts'
import type { Person, Platform } from '../platform.ts'
import { planReview } from '../review/plan-review.ts'
import { findAttempt } from './find-attempt.ts'
import { gradeSubmission } from './grade-submission.ts'
import { presentVerdict, type VerdictView } from './present-verdict.ts'
import { type GradedAttempt, storeAttempt } from './store-attempt.ts'

export interface AttemptInput {
  /** Made by the browser: sent twice, it is the same attempt. */
  readonly id: string
  readonly revisionId: string
  readonly seed: number
  readonly answer: unknown
}

/**
 * Grades an answer and stores attempt, verdict and all that follows from them in one transaction; if its question is
 * new to the learner or due for review, the answer is its review. What hints cost goes by those that were revealed,
 * whatever the answer says. Safe to repeat: an attempt that is already stored is
 * answered with the verdict it got then. A grader that breaks costs nothing: `not-graded`, and nothing is stored.
 */
export async function submitAttempt(platform: Platform, learner: Person, input: AttemptInput): Promise<VerdictView> {
  const { db } = platform
  const revision = await getQuestionRevision(db, input.revisionId)
  const answer = await withRevealedHints(db, learner, revision, input.answer)
  const graded = gradeSubmission(platform, revision, { seed: input.seed, answer })
  const review = await planReview(db, learner, revision, graded)
  const attempt = { ...graded, id: input.id, userId: learner.id, sittingId: null, review }
  const isNew = await storeAttempt(db, attempt, revision)
  return isNew ? presentVerdict(input.id, attempt.grade) : repeatVerdict(db, attempt, revision)
}

// The same attempt once more gets its verdict; another answer under a used id must not seem to have been graded.
async function repeatVerdict(db: Db, attempt: GradedAttempt, revision: QuestionRevision): Promise<VerdictView> {
  const stored = await findAttempt(db, attempt.id)
  const isSame =
    stored !== null &&
    stored.userId === attempt.userId &&
    stored.revisionId === revision.revisionId &&
    stored.seed === attempt.seed &&
    areSameAnswer(stored.answer, attempt.answer)
  if (!isSame) {
    throw new DomainError('conflict', 'Another answer was sent under this id. Choose again and check once more.')
  }
  return presentVerdict(stored.attemptId, stored.grade)
}
