import type { Db, DbTransaction, Prisma } from '@stagecraft/db'
import { holdSubmissions } from '../attempts/hold-submissions.ts'
import type { Platform } from '../platform.ts'
import { SHARE_OF_ONE_ANSWER } from './mastery-model.ts'

/**
 * Makes mastery and the variants that were got right anew from attempts and their verdicts, in the order of
 * submission, for one learner or for all. Returns the rows of mastery written.
 */
export function rebuildMastery({ db }: Platform, input: { readonly userId?: string } = {}): Promise<number> {
  const userId = input.userId ?? null
  return holdSubmissions(db, async (tx) => {
    let written = 0
    for (const statement of masteryAnew(tx, userId)) written = await statement
    return written
  })
}

/** The statements that do so, in their order; the last one writes mastery. */
export function masteryAnew(db: Db | DbTransaction, userId: string | null): readonly Prisma.PrismaPromise<number>[] {
  return [
    db.$executeRaw`DELETE FROM solved_variants WHERE ${userId}::uuid IS NULL OR user_id = ${userId}::uuid`,
    db.$executeRaw`DELETE FROM mastery WHERE ${userId}::uuid IS NULL OR user_id = ${userId}::uuid`,
    db.$executeRaw`
      INSERT INTO solved_variants (user_id, item_id, variant, solved_at)
      SELECT a.user_id, a.item_id, a.variant, min(a.submitted_at)
      FROM attempts a JOIN LATERAL (
        SELECT outcome FROM verdicts WHERE attempt_id = a.id ORDER BY number DESC LIMIT 1
      ) v ON v.outcome = 'CORRECT'
      WHERE ${userId}::uuid IS NULL OR a.user_id = ${userId}::uuid
      GROUP BY a.user_id, a.item_id, a.variant`,
    // What n answers in a row make of a level, written out: the newest counts with its share, the one before with that
    // share of what is left, and so on. After 300 there is nothing left that a float could hold.
    db.$executeRaw`
      INSERT INTO mastery (user_id, course_id, concept, level, right_variants, answers, updated_at)
      SELECT user_id, course_id, concept,
             sum(${SHARE_OF_ONE_ANSWER}::float8 * score * power(1 - ${SHARE_OF_ONE_ANSWER}::float8, LEAST(later, 300))),
             count(*) FILTER (WHERE outcome = 'CORRECT' AND times_right = 1), count(*), max(submitted_at)
      FROM (
        SELECT a.*, i.course_id, c.concept,
               row_number() OVER (PARTITION BY a.user_id, i.course_id, c.concept
                                  ORDER BY a.submitted_at DESC, a.id DESC) - 1 AS later
        FROM (
          SELECT a.id, a.user_id, a.item_id, a.revision_id, a.submitted_at, v.outcome, v.score,
                 count(*) FILTER (WHERE v.outcome = 'CORRECT')
                   OVER (PARTITION BY a.user_id, a.item_id, a.variant ORDER BY a.submitted_at, a.id) AS times_right
          FROM attempts a JOIN LATERAL (
            SELECT outcome, score FROM verdicts WHERE attempt_id = a.id ORDER BY number DESC LIMIT 1
          ) v ON v.outcome <> 'UNDECIDED'
          WHERE ${userId}::uuid IS NULL OR a.user_id = ${userId}::uuid
        ) a
        JOIN items i ON i.id = a.item_id
        JOIN item_revisions r ON r.id = a.revision_id
        CROSS JOIN LATERAL (SELECT DISTINCT unnest(r.concepts) AS concept) c
      ) answer
      GROUP BY user_id, course_id, concept`,
  ]
}
