import type { Db, DbTransaction } from '@stagecraft/db'
import type { SittingRow } from './sitting-row.ts'

/**
 * The share of the points of a sitting, by the verdicts that count now. A question without an answer is worth 0; one
 * whose grader failed or could not decide is left out of the sum.
 */
export async function scoreSitting(
  db: Db | DbTransaction,
  sitting: Pick<SittingRow, 'id' | 'questions'>,
): Promise<number> {
  const rows = await db.$queryRaw<{ score: number | null }[]>`
    SELECT CASE WHEN v.outcome = 'UNDECIDED' THEN NULL ELSE v.score END AS score
    FROM attempts a
    LEFT JOIN LATERAL (
      SELECT outcome, score FROM verdicts WHERE attempt_id = a.id ORDER BY number DESC LIMIT 1
    ) v ON true
    WHERE a.sitting_id = ${sitting.id}::uuid`
  const undecided = rows.filter(({ score }) => score === null).length
  const asked = sitting.questions.length - undecided
  return asked === 0 ? 0 : rows.reduce((sum, { score }) => sum + (score ?? 0), 0) / asked
}
