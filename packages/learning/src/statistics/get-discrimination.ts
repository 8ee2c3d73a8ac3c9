import type { Db } from '@stagecraft/db'

/** How well an item tells those who do well in the rest of a quiz from those who do not, in percent. */
export interface Discrimination {
  /** First goes at quizzes that it was asked in, and that were decided. */
  readonly n: number
  /** How its scores go along with the scores of the rest: −100 to 100; null where nothing varies. */
  readonly index: number | null
  /** What share of the agreement that its scores allow for there is; null where nothing varies. */
  readonly efficiency: number | null
}

// The newest first goes at a quiz are enough: of five hundred, a correlation is known to a few percent.
const GOES = 500

/**
 * Discrimination of the items asked in the quizzes of a course, by item id, as Moodle defines it: the correlation of an
 * item's score with the sum of the others', and their covariance as a share of what it would be if both were sorted.
 *
 * Of each learner the first go counts, for later ones show what was remembered from it. What was not answered scores 0;
 * what the grader could not decide is left out, of both sides.
 */
export async function getDiscrimination(db: Db, courseId: string): Promise<ReadonlyMap<string, Discrimination>> {
  const rows = await db.$queryRaw<({ readonly itemId: string } & Discrimination)[]>`
    WITH goes AS (
      SELECT go.id, go.questions
      FROM items quiz CROSS JOIN LATERAL (
        SELECT id, questions FROM sittings
        WHERE item_id = quiz.id AND number = 1 AND state <> 'OPEN'
        ORDER BY submitted_at DESC LIMIT ${GOES}
      ) go
      WHERE quiz.course_id = ${courseId}::uuid AND quiz.kind = 'QUIZ'
    ), scores AS (
      SELECT goes.id AS go_id, asked.item_id, COALESCE(given.score, 0) AS score
      FROM goes
      CROSS JOIN LATERAL (
        SELECT (question ->> 'itemId')::uuid AS item_id FROM jsonb_array_elements(goes.questions) question
      ) asked
      LEFT JOIN LATERAL (
        SELECT v.score, v.outcome
        FROM attempts a JOIN verdicts v ON v.attempt_id = a.id
        WHERE a.sitting_id = goes.id AND a.item_id = asked.item_id
        ORDER BY v.number DESC LIMIT 1
      ) given ON true
      WHERE given.outcome IS DISTINCT FROM 'UNDECIDED'
    ), beside AS (
      -- Rounded, lest what is left of a subtraction passes for a difference.
      SELECT item_id, score, round((sum(score) OVER (PARTITION BY go_id) - score)::numeric, 9)::float8 AS rest
      FROM scores
    ), ranked AS (
      SELECT *, row_number() OVER (PARTITION BY item_id ORDER BY score) AS score_rank,
                row_number() OVER (PARTITION BY item_id ORDER BY rest) AS rest_rank
      FROM beside
    ), sorted AS (
      SELECT one.item_id, covar_samp(one.score, other.rest) AS most
      FROM ranked one JOIN ranked other ON other.item_id = one.item_id AND other.rest_rank = one.score_rank
      GROUP BY one.item_id
    )
    SELECT item_id AS "itemId", count(*)::int AS n, 100 * corr(score, rest) AS index,
           CASE WHEN corr(score, rest) IS NOT NULL THEN 100 * covar_samp(score, rest) / NULLIF(most, 0) END AS efficiency
    FROM beside JOIN sorted USING (item_id)
    GROUP BY item_id, most`
  return new Map(rows.map(({ itemId, ...figures }) => [itemId, figures]))
}
