import type { DbTransaction } from '@stagecraft/db'
import { holdSubmissions } from '../attempts/hold-submissions.ts'
import type { Platform } from '../platform.ts'
import { cardColumns, cardFields, cardValues, type ReviewCard } from './review-card.ts'
import { scheduleReview } from './schedule.ts'

const LEARNERS_AT_ONCE = 200

/**
 * Makes the review cards anew by going through the log of reviews in its order, for one learner or for all. A card
 * whose reviews are not in the log goes. Returns the cards written.
 */
export function rebuildReviewCards({ db }: Platform, input: { readonly userId?: string } = {}): Promise<number> {
  const userId = input.userId ?? null
  return holdSubmissions(db, async (tx) => {
    await tx.$executeRaw`DELETE FROM review_cards WHERE ${userId}::uuid IS NULL OR user_id = ${userId}::uuid`
    let written = 0
    let after = '00000000-0000-0000-0000-000000000000'
    for (;;) {
      const learners = userId === null ? await findLearners(tx, after) : [userId]
      const last = learners.at(-1)
      if (last === undefined) return written
      written += await writeCards(tx, replay(await readLogs(tx, learners)))
      if (userId !== null) return written
      after = last
    }
  })
}

interface Log {
  readonly userId: string
  readonly itemId: string
  readonly rating: number
  readonly reviewedAt: Date
}

interface Written {
  readonly userId: string
  readonly itemId: string
  readonly card: ReviewCard
}

async function findLearners(tx: DbTransaction, after: string): Promise<readonly string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT u.id FROM users u
    WHERE u.id > ${after}::uuid AND EXISTS (SELECT FROM review_logs WHERE user_id = u.id)
    ORDER BY u.id LIMIT ${LEARNERS_AT_ONCE}`
  return rows.map(({ id }) => id)
}

function readLogs(tx: DbTransaction, learners: readonly string[]): Promise<readonly Log[]> {
  return tx.reviewLog.findMany({
    where: { userId: { in: [...learners] } },
    orderBy: [{ reviewedAt: 'asc' }, { id: 'asc' }],
    select: { userId: true, itemId: true, rating: true, reviewedAt: true },
  })
}

function replay(logs: readonly Log[]): readonly Written[] {
  const cards = new Map<string, Written>()
  for (const { userId, itemId, rating, reviewedAt } of logs) {
    const key = `${userId}/${itemId}`
    const { after } = scheduleReview(cards.get(key)?.card ?? null, rating, reviewedAt)
    cards.set(key, { userId, itemId, card: after })
  }
  return [...cards.values()]
}

// A log outlives the item it is about; a card does not.
function writeCards(tx: DbTransaction, cards: readonly Written[]): Promise<number> {
  return tx.$executeRaw`
    INSERT INTO review_cards (user_id, item_id, ${cardColumns})
    SELECT (entry.value ->> 'userId')::uuid, item.id, ${cardValues}
    FROM jsonb_array_elements(${JSON.stringify(cards)}::jsonb) entry
    JOIN items item ON item.id = (entry.value ->> 'itemId')::uuid
    CROSS JOIN LATERAL jsonb_to_record(entry.value -> 'card') AS card(${cardFields})`
}
