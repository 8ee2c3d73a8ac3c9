import type { Platform } from '../platform.ts'
import { countedParts } from './tallies.ts'

const BATCH = 1_000

/**
 * Adds attempts that the statistics do not hold yet, each once, until none is waiting or the limit is reached; returns
 * how many. Any number may count at the same time: each takes what no other has taken.
 */
export async function countAttempts({ db }: Platform, { atMost }: { readonly atMost: number }): Promise<number> {
  let counted = 0
  while (counted < atMost) {
    const batch = Math.min(BATCH, atMost - counted)
    const taken = await countBatch(db, batch)
    counted += taken
    if (taken < batch) break
  }
  return counted
}

// Queue and statistics change in one statement: a process that dies half-way has counted nothing.
async function countBatch(db: Platform['db'], batch: number): Promise<number> {
  const [row] = await db.$queryRaw<{ taken: number }[]>`
    WITH taken AS (
      DELETE FROM uncounted_attempts WHERE attempt_id IN (
        SELECT attempt_id FROM uncounted_attempts ORDER BY attempt_id LIMIT ${batch} FOR UPDATE SKIP LOCKED
      )
      RETURNING attempt_id
    ), answers AS (
      SELECT answer.*
      FROM taken CROSS JOIN LATERAL (
        SELECT a.revision_id, a.variant, a.answer, v.outcome, v.score, v.feedback
        FROM attempts a JOIN verdicts v ON v.attempt_id = a.id
        WHERE a.id = taken.attempt_id
        ORDER BY v.number DESC LIMIT 1
      ) answer
    ), ${countedParts}, written AS (
      INSERT INTO item_statistics AS known
        (revision_id, variant, answers, "right", undecided, score_sum, score_sq_sum, tallies, updated_at)
      SELECT revision_id, variant, answers, "right", undecided, score_sum, score_sq_sum, tallies, now() FROM counted
      -- Always in the same order, so that two that count at once never wait for each other in a circle.
      ORDER BY revision_id, variant
      ON CONFLICT (revision_id, variant) DO UPDATE SET
        answers = known.answers + EXCLUDED.answers,
        "right" = known."right" + EXCLUDED."right",
        undecided = known.undecided + EXCLUDED.undecided,
        score_sum = known.score_sum + EXCLUDED.score_sum,
        score_sq_sum = known.score_sq_sum + EXCLUDED.score_sq_sum,
        tallies = (
          SELECT COALESCE(jsonb_object_agg(name, times), '{}')
          FROM (
            SELECT name, sum(times::bigint) AS times
            FROM (
              SELECT * FROM jsonb_each_text(known.tallies)
              UNION ALL SELECT * FROM jsonb_each_text(EXCLUDED.tallies)
            ) both_of_them(name, times)
            GROUP BY name
          ) summed
        ),
        updated_at = now()
    )
    SELECT count(*)::int AS taken FROM taken`
  return row?.taken ?? 0
}
