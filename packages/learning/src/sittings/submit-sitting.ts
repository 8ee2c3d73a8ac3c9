import { randomUUID } from 'node:crypto'
import { type Quiz, variantOf } from '@stagecraft/assessment'
import type { DbTransaction } from '@stagecraft/db'
import { gradeSubmission } from '../attempts/grade-submission.ts'
import { storeAttempt } from '../attempts/store-attempt.ts'
import { getQuestionRevision, type QuestionRevision } from '../catalog/question-revision.ts'
import { withRevealedHints } from '../exercises/with-revealed-hints.ts'
import type { Person, Platform } from '../platform.ts'
import { planReview } from '../review/plan-review.ts'
import type { PinnedQuestion } from './pinned-question.ts'
import { getQuizRevision } from './quiz-revision.ts'
import { scoreSitting } from './score-sitting.ts'
import { getSitting, type SittingRow } from './sitting-row.ts'

/**
 * Ends a sitting: grades every answer that was saved and not graded yet, and stores what it was worth, all or nothing.
 * Safe to repeat: a sitting that is over stays as it is.
 */
export async function submitSitting(
  platform: Platform,
  learner: Person,
  input: { readonly id: string },
): Promise<void> {
  const { db } = platform
  const before = await getSitting(db, learner, input.id)
  if (before.state !== 'OPEN') return
  const { quiz } = await getQuizRevision(db, before.revisionId)
  // Loaded first: a transaction holds a connection, and should not wait for a second one.
  const revisions = new Map(
    await Promise.all(
      before.questions.map(async ({ revisionId }) => [revisionId, await getQuestionRevision(db, revisionId)] as const),
    ),
  )
  await db.$transaction(
    async (tx) => {
      await tx.$queryRaw`SELECT id FROM sittings WHERE id = ${input.id}::uuid FOR UPDATE`
      const sitting = await getSitting(tx, learner, input.id)
      if (sitting.state === 'OPEN') await gradeAndClose({ platform, tx, learner, sitting, quiz, revisions })
    },
    { timeout: 30_000 },
  )
}

interface Closing {
  readonly platform: Platform
  readonly tx: DbTransaction
  readonly learner: Person
  readonly sitting: SittingRow
  readonly quiz: Quiz
  readonly revisions: ReadonlyMap<string, QuestionRevision>
}

async function gradeAndClose(closing: Closing): Promise<void> {
  const { tx, learner, sitting, revisions } = closing
  const drafts = await tx.answerDraft.findMany({ where: { sittingId: sitting.id, userId: learner.id } })
  const answered = await tx.attempt.findMany({ where: { sittingId: sitting.id }, select: { itemId: true } })
  const isAnswered = new Set(answered.map(({ itemId }) => itemId))
  for (const question of sitting.questions) {
    const draft = drafts.find(({ itemId }) => itemId === question.itemId)
    const revision = revisions.get(question.revisionId)
    if (draft === undefined || revision === undefined || isAnswered.has(question.itemId)) continue
    await storeAnswer(closing, question, revision, draft.answer)
  }
  await closeSitting(closing)
}

// A grader that fails does not cost anything: the answer is kept without a verdict, and a regrade will give it one.
async function storeAnswer(
  { platform, tx, learner, sitting }: Closing,
  { seed, itemId }: PinnedQuestion,
  revision: QuestionRevision,
  answer: unknown,
): Promise<void> {
  const [id, userId, sittingId] = [randomUUID(), learner.id, sitting.id]
  const given = await withRevealedHints(tx, learner, revision, answer)
  const graded = tryGrading(platform, revision, seed, given)
  if (graded !== null) {
    const review = await planReview(tx, learner, revision, graded)
    await storeAttempt(tx, { ...graded, id, userId, sittingId, review }, revision)
    return
  }
  const { variant } = variantOf(revision.template, seed)
  const { revisionId } = revision
  await tx.attempt.create({
    data: { id, userId, sittingId, itemId, revisionId, seed, variant, answer: answer as object },
  })
}

function tryGrading(platform: Platform, revision: QuestionRevision, seed: number, answer: unknown) {
  try {
    return gradeSubmission(platform, revision, { seed, answer })
  } catch {
    return null
  }
}

async function closeSitting({ tx, learner, sitting, quiz }: Closing): Promise<void> {
  const score = await scoreSitting(tx, sitting)
  const isPassed = score >= quiz.threshold
  const state = sitting.isOverdue ? 'EXPIRED' : 'SUBMITTED'
  await tx.$executeRaw`
    UPDATE sittings SET state = ${state}::sitting_state, submitted_at = now(), score = ${score}
    WHERE id = ${sitting.id}::uuid`
  await tx.$executeRaw`DELETE FROM answer_drafts WHERE sitting_id = ${sitting.id}::uuid`
  await tx.$executeRaw`
    INSERT INTO progress AS known (user_id, item_id, course_id, state, attempts, best_score, completed_at, updated_at)
    VALUES (${learner.id}::uuid, ${sitting.itemId}::uuid, ${sitting.courseId}::uuid,
            ${isPassed ? 'COMPLETED' : 'STARTED'}::progress_state, 1, ${score},
            CASE WHEN ${isPassed} THEN now() END, now())
    ON CONFLICT (user_id, item_id) DO UPDATE SET
      attempts = known.attempts + 1,
      best_score = GREATEST(known.best_score, EXCLUDED.best_score),
      state = GREATEST(known.state, EXCLUDED.state),
      completed_at = COALESCE(known.completed_at, EXCLUDED.completed_at),
      updated_at = now()`
}
