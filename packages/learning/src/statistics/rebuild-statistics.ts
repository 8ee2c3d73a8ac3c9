import type { Platform } from '../platform.ts'
import { countedParts } from './tallies.ts'

const TIMEOUT_MS = 3_600_000

/**
 * Makes the statistics anew from attempts and the verdicts that count now, of one revision or of all. Attempts that are
 * waiting to be counted stay so; submissions go on meanwhile, only counting waits. Returns the rows written.
 */
export function rebuildStatistics({ db }: Platform, input: { readonly revisionId?: string } = {}): Promise<number> {
  const revisionId = input.revisionId ?? null
  return db.$transaction(
    async (tx) => {
      await tx.$executeRaw`LOCK TABLE item_statistics IN SHARE ROW EXCLUSIVE MODE`
      await tx.$executeRaw`
        DELETE FROM item_statistics WHERE ${revisionId}::uuid IS NULL OR revision_id = ${revisionId}::uuid`
      return tx.$executeRaw`
        WITH answers AS (
          SELECT a.revision_id, a.variant, a.answer, v.outcome, v.score, v.feedback
          FROM attempts a CROSS JOIN LATERAL (
            SELECT outcome, score, feedback FROM verdicts WHERE attempt_id = a.id ORDER BY number DESC LIMIT 1
          ) v
          WHERE (${revisionId}::uuid IS NULL OR a.revision_id = ${revisionId}::uuid)
            AND NOT EXISTS (SELECT FROM uncounted_attempts WHERE attempt_id = a.id)
        ), ${countedParts}
        INSERT INTO item_statistics
          (revision_id, variant, answers, "right", undecided, score_sum, score_sq_sum, tallies, updated_at)
        SELECT revision_id, variant, answers, "right", undecided, score_sum, score_sq_sum, tallies, now() FROM counted`
    },
    { timeout: TIMEOUT_MS },
  )
}
