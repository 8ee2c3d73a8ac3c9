import { holdSubmissions } from '../attempts/hold-submissions.ts'
import type { Platform } from '../platform.ts'

/**
 * Makes the progress of answered items anew from attempts and their verdicts, for one learner or for all.
 * Lessons marked as read are left as they are: no attempt stands behind them. Returns the rows written.
 */
export function rebuildProgress({ db }: Platform, input: { readonly userId?: string } = {}): Promise<number> {
  const userId = input.userId ?? null
  return holdSubmissions(db, async (tx) => {
    await tx.$executeRaw`
      DELETE FROM progress p
      WHERE p.attempts > 0 AND (${userId}::uuid IS NULL OR p.user_id = ${userId}::uuid)`
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
      WHERE ${userId}::uuid IS NULL OR a.user_id = ${userId}::uuid
      GROUP BY a.user_id, a.item_id, i.course_id`
  })
}
