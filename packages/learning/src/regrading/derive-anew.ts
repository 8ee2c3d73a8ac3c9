import type { DbTransaction } from '@stagecraft/db'
import { masteryAnew } from '../mastery/rebuild-mastery.ts'
import { progressAnew } from '../progress/rebuild-progress.ts'
import { readPinned } from '../sittings/pinned-question.ts'
import { scoreSitting } from '../sittings/score-sitting.ts'
import { statisticsAnew } from '../statistics/rebuild-statistics.ts'

/** Whom and what new verdicts concern. */
interface Concerned {
  readonly userIds: readonly string[]
  /** The revisions that were answered. */
  readonly revisionIds: readonly string[]
  readonly sittingIds: readonly string[]
}

const LEARNERS_AT_ONCE = 200

/**
 * Makes what follows from verdicts anew in the transaction that wrote them: scores of sittings that are over, progress,
 * mastery, statistics. Submissions wait until the transaction is over.
 */
export async function deriveAnew(tx: DbTransaction, { userIds, revisionIds, sittingIds }: Concerned): Promise<void> {
  await tx.$executeRaw`LOCK TABLE attempts IN SHARE ROW EXCLUSIVE MODE`
  for (const id of sittingIds) await scoreAnew(tx, id)
  for (let from = 0; from < userIds.length; from += LEARNERS_AT_ONCE) {
    const learners = userIds.slice(from, from + LEARNERS_AT_ONCE)
    await progressAnew(tx, learners)
    for (const statement of masteryAnew(tx, learners)) await statement
  }
  await statisticsAnew(tx, revisionIds)
}

// One that is still open gets its score when it is handed in.
async function scoreAnew(tx: DbTransaction, id: string): Promise<void> {
  const sitting = await tx.sitting.findUniqueOrThrow({ where: { id }, select: { state: true, questions: true } })
  if (sitting.state === 'OPEN') return
  const score = await scoreSitting(tx, { id, questions: readPinned(sitting.questions) })
  await tx.$executeRaw`UPDATE sittings SET score = ${score} WHERE id = ${id}::uuid AND state <> 'OPEN'`
}
