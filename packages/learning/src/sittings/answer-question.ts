import type { Db } from '@stagecraft/db'
import { type GradedAnswer, gradeSubmission } from '../attempts/grade-submission.ts'
import { presentVerdict, type VerdictView } from '../attempts/present-verdict.ts'
import { storeAttempt } from '../attempts/store-attempt.ts'
import { getQuestionRevision } from '../catalog/question-revision.ts'
import { DomainError } from '../domain-error.ts'
import { areSameAnswer, withRevealedHints } from '../exercises/with-revealed-hints.ts'
import type { Person, Platform } from '../platform.ts'
import { planReview } from '../review/plan-review.ts'
import { answerOrBlank } from './answer-or-blank.ts'
import { findSittingAttempts } from './find-sitting-attempts.ts'
import { getQuizRevision } from './quiz-revision.ts'
import { refuseOver } from './refuse-over.ts'
import { getPinned } from './save-answer.ts'
import { getSitting } from './sitting-row.ts'

/** An answer in a sitting whose quiz tells at once what it was worth. */
export interface SittingAnswer {
  readonly id: string
  readonly sittingId: string
  readonly itemId: string
  /** Null leaves the question open for good. */
  readonly answer: unknown
}

/** Grades one answer of a sitting for good. Sent again it gets the same verdict; another answer is refused. */
export async function answerQuestion(
  platform: Platform,
  learner: Person,
  { id, sittingId, itemId, answer }: SittingAnswer,
): Promise<VerdictView> {
  const { db } = platform
  const sitting = await getSitting(db, learner, sittingId)
  const pinned = getPinned(sitting, itemId)
  const { quiz } = await getQuizRevision(db, sitting.revisionId)
  if (quiz.feedback !== 'now') {
    throw new DomainError(
      'not-allowed',
      'This quiz is graded when it is handed in. Your answer is saved as you give it.',
    )
  }
  const revision = await getQuestionRevision(db, pinned.revisionId)
  const given = await withRevealedHints(db, learner, revision, answerOrBlank(revision, pinned.seed, answer))
  const graded = gradeSubmission(platform, revision, { seed: pinned.seed, answer: given })
  const isStored = await db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM sittings WHERE id = ${sittingId}::uuid FOR UPDATE`
    const current = await getSitting(tx, learner, sittingId)
    const answered = await tx.attempt.findMany({ where: { sittingId }, select: { itemId: true } })
    if (answered.some((attempt) => attempt.itemId === itemId)) return false
    refuseOver(current)
    if (quiz.oneByOne && current.questions[answered.length]?.itemId !== itemId) {
      throw new DomainError('not-allowed', 'The questions of this quiz come one by one. Answer the one that is shown.')
    }
    const review = await planReview(tx, learner, revision, graded)
    return storeAttempt(tx, { ...graded, id, userId: learner.id, sittingId, review }, revision)
  })
  return isStored ? presentVerdict(id, graded.grade) : repeatVerdict(db, sittingId, itemId, graded)
}

async function repeatVerdict(
  db: Db,
  sittingId: string,
  itemId: string,
  { answer }: GradedAnswer,
): Promise<VerdictView> {
  const stored = (await findSittingAttempts(db, sittingId)).find((attempt) => attempt.itemId === itemId)
  if (stored?.grade == null || !areSameAnswer(stored.answer, answer)) {
    throw new DomainError(
      'already-done',
      'This question has been answered, and the first answer counts. Reload the page.',
    )
  }
  return presentVerdict(stored.attemptId, stored.grade)
}
