import { PASSING_SHARE } from '@stagecraft/assessment'
import type { DbTransaction } from '@stagecraft/db'
import { holdSubmissions } from '../attempts/hold-submissions.ts'
import type { Platform } from '../platform.ts'

/**
 * Makes the progress of answered items anew from attempts and their verdicts, and that of quizzes from the sittings
 * that are over, for one learner or for all. Lessons marked as read are left as they are: no attempt stands behind them.
 * Returns the rows written.
 */
export function rebuildProgress({ db }: Platform, input: { readonly userId?: string } = {}): Promise<number> {
  const userIds = input.userId === undefined ? null : [input.userId]
  return holdSubmissions(db, (tx) => progressAnew(tx, userIds))
}

/** Does so for these learners, or for all, in a transaction that holds submissions. */
export async function progressAnew(tx: DbTransaction, userIds: readonly string[] | null): Promise<number> {
  await tx.$executeRaw`
    DELETE FROM progress p
    WHERE p.attempts > 0 AND (${userIds}::uuid[] IS NULL OR p.user_id = ANY(${userIds}::uuid[]))`
  return (await writeOfAnswers(tx, userIds)) + (await writeOfQuizzes(tx, userIds))
}

function writeOfAnswers(tx: DbTransaction, userIds: readonly string[] | null): Promise<number> {
  return tx.$executeRaw`
    INSERT INTO progress
      (user_id, item_id, course_id, state, attempts, best_score, started_at, completed_at, updated_at)
    SELECT a.user_id, a.item_id, i.course_id,
           CASE WHEN bool_or(v.is_done) THEN 'COMPLETED' ELSE 'STARTED' END::progress_state,
           count(*), max(v.score), min(a.submitted_at),
           min(a.submitted_at) FILTER (WHERE v.is_done), max(a.submitted_at)
    FROM attempts a
    JOIN items i ON i.id = a.item_id
    JOIN LATERAL (
      SELECT outcome = 'CORRECT' OR (feedback ->> 'isSolved') = 'true' AS is_done, score
      FROM verdicts WHERE attempt_id = a.id ORDER BY number DESC LIMIT 1
    ) v ON true
    WHERE ${userIds}::uuid[] IS NULL OR a.user_id = ANY(${userIds}::uuid[])
    GROUP BY a.user_id, a.item_id, i.course_id`
}

// A quiz is passed by the threshold of the revision that was taken.
function writeOfQuizzes(tx: DbTransaction, userIds: readonly string[] | null): Promise<number> {
  return tx.$executeRaw`
    INSERT INTO progress
      (user_id, item_id, course_id, state, attempts, best_score, started_at, completed_at, updated_at)
    SELECT user_id, item_id, course_id,
           CASE WHEN bool_or(score >= threshold) THEN 'COMPLETED' ELSE 'STARTED' END::progress_state,
           count(*), max(score), min(submitted_at),
           min(submitted_at) FILTER (WHERE score >= threshold), max(submitted_at)
    FROM (
      SELECT s.user_id, s.item_id, s.score, s.submitted_at, i.course_id,
             COALESCE((r.source ->> 'threshold')::float8, ${PASSING_SHARE}::float8) AS threshold
      FROM sittings s
      JOIN items i ON i.id = s.item_id
      JOIN item_revisions r ON r.id = s.revision_id
      WHERE s.state <> 'OPEN' AND s.score IS NOT NULL
        AND (${userIds}::uuid[] IS NULL OR s.user_id = ANY(${userIds}::uuid[]))
    ) taken
    GROUP BY user_id, item_id, course_id`
}
