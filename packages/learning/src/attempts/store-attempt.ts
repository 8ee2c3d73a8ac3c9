import type { Answer, Feedback, Grade } from '@stagecraft/assessment'
import type { Db, DbTransaction } from '@stagecraft/db'
import type { QuestionRevision } from '../catalog/question-revision.ts'
import { masteryParts } from '../mastery/write-mastery.ts'
import type { Review } from '../review/review-card.ts'
import { reviewParts } from '../review/write-review.ts'

export interface GradedAttempt {
  readonly id: string
  readonly userId: string
  /** The sitting of a quiz that it belongs to; null outside one. */
  readonly sittingId: string | null
  readonly seed: number
  /** What the seed chose, in words; empty for a question without parameters. */
  readonly variant: string
  readonly answer: Answer
  readonly grade: Grade<Feedback>
  /** What it does to the learner's review card, if it is a review. */
  readonly review?: Review | null
}

/**
 * Stores an attempt with its verdict, and brings progress, enrolment, mastery and the review card up to date: all or
 * nothing. Returns false, having changed nothing, if an attempt of this id is there already.
 *
 * One statement is one transaction and one round trip; each part below draws on the row that the
 * first one returns, so a repeated attempt reaches none of them; two of them stand with what they write. An answer that the grader could not
 * decide touches neither mastery nor solved variants nor cards.
 */
export async function storeAttempt(
  db: Db | DbTransaction,
  attempt: GradedAttempt,
  revision: QuestionRevision,
): Promise<boolean> {
  const { grade } = attempt
  const outcome = grade.outcome.toUpperCase()
  const state = isDone(grade) ? 'COMPLETED' : 'STARTED'
  const [row] = await db.$queryRaw<{ stored: boolean }[]>`
    WITH attempt AS (
      INSERT INTO attempts (id, user_id, item_id, revision_id, sitting_id, seed, variant, answer)
      VALUES (${attempt.id}::uuid, ${attempt.userId}::uuid, ${revision.itemId}::uuid, ${revision.revisionId}::uuid,
              ${attempt.sittingId}::uuid, ${attempt.seed}, ${attempt.variant}, ${JSON.stringify(attempt.answer)}::jsonb)
      ON CONFLICT (id) DO NOTHING
      RETURNING id, user_id, item_id, revision_id, variant
    ), verdict AS (
      INSERT INTO verdicts (attempt_id, number, outcome, score, feedback, reason, revision_id)
      SELECT id, 1, ${outcome}::outcome, ${grade.score}, ${JSON.stringify(grade.feedback)}::jsonb, 'SUBMISSION', revision_id
      FROM attempt
    ), uncounted AS (
      INSERT INTO uncounted_attempts (attempt_id) SELECT id FROM attempt
    ), enrolment AS (
      INSERT INTO enrolments (user_id, course_id, version_id)
      SELECT a.user_id, c.id, c.current_version_id
      FROM attempt a JOIN courses c ON c.id = ${revision.courseId}::uuid AND c.current_version_id IS NOT NULL
      ON CONFLICT (user_id, course_id) DO NOTHING
    ), progress AS (
      INSERT INTO progress AS known
        (user_id, item_id, course_id, state, attempts, best_score, completed_at, updated_at)
      SELECT user_id, item_id, ${revision.courseId}::uuid, ${state}::progress_state, 1, ${grade.score},
             CASE WHEN ${state} = 'COMPLETED' THEN now() END, now()
      FROM attempt
      ON CONFLICT (user_id, item_id) DO UPDATE SET
        attempts = known.attempts + 1,
        best_score = GREATEST(known.best_score, EXCLUDED.best_score),
        state = GREATEST(known.state, EXCLUDED.state),
        completed_at = COALESCE(known.completed_at, EXCLUDED.completed_at),
        updated_at = now()
    ), ${masteryParts(revision, grade)}, ${reviewParts(attempt.review ?? null, grade)}
    SELECT EXISTS (SELECT 1 FROM attempt) AS stored`
  return row?.stored === true
}

/** Whether there is nothing left to do: an exercise that took hints is solved all the same, for a lower score. */
function isDone({ outcome, feedback }: Grade<Feedback>): boolean {
  return outcome === 'correct' || (feedback.kind === 'dockerfile' && feedback.isSolved)
}
