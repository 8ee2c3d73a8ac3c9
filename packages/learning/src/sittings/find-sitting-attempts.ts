import type { Feedback, Grade } from '@stagecraft/assessment'
import type { Db } from '@stagecraft/db'

/** An answer of a sitting with the verdict that counts now; null where the grader failed and a regrade is due. */
export interface SittingAttempt {
  readonly attemptId: string
  readonly itemId: string
  readonly answer: unknown
  readonly grade: Grade<Feedback> | null
}

interface Row {
  readonly id: string
  readonly itemId: string
  readonly answer: unknown
  readonly outcome: Grade<Feedback>['outcome'] | null
  readonly score: number | null
  /** Written by storeAttempt, in the shape of the question's kind. */
  readonly feedback: Feedback | null
}

/** What has been graded in a sitting. */
export async function findSittingAttempts(db: Db, sittingId: string): Promise<readonly SittingAttempt[]> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT a.id, a.item_id AS "itemId", a.answer, lower(v.outcome::text) AS outcome, v.score, v.feedback
    FROM attempts a
    LEFT JOIN LATERAL (
      SELECT outcome, score, feedback FROM verdicts WHERE attempt_id = a.id ORDER BY number DESC LIMIT 1
    ) v ON true
    WHERE a.sitting_id = ${sittingId}::uuid`
  return rows.map(({ id, itemId, answer, outcome, score, feedback }) => ({
    attemptId: id,
    itemId,
    answer,
    grade: outcome === null || score === null || feedback === null ? null : { outcome, score, feedback },
  }))
}
