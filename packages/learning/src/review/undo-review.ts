import type { Db } from '@stagecraft/db'
import { DomainError } from '../domain-error.ts'
import type { Person, Platform } from '../platform.ts'
import { cardFields, cardFromJson } from './review-card.ts'

/**
 * Takes a learner's newest review back: the card is as it was, and the question is due again. The attempt and its
 * verdict stay, for they are history, and what they meant for progress and mastery stays with them.
 *
 * With the attempt's id it is safe to repeat, and refused (`conflict`) once there is a newer review. Returns the
 * attempt whose review is gone; null if no attempt was named and there is nothing to take back.
 */
export async function undoReview(
  { db }: Platform,
  learner: Person,
  { attemptId }: { readonly attemptId?: string | undefined },
): Promise<{ readonly attemptId: string | null }> {
  const named = attemptId ?? null
  const [row] = await db.$queryRaw<{ undone: string | null }[]>`
    WITH newest AS (
      SELECT id FROM review_logs WHERE user_id = ${learner.id}::uuid ORDER BY reviewed_at DESC, id DESC LIMIT 1
      FOR UPDATE
    ), undone AS (
      DELETE FROM review_logs log USING newest
      WHERE log.id = newest.id AND (${named}::uuid IS NULL OR log.id = ${named}::uuid)
      RETURNING log.id, log.user_id, log.item_id, log.before
    ), first AS (
      DELETE FROM review_cards known USING undone
      WHERE known.user_id = undone.user_id AND known.item_id = undone.item_id AND undone.before IS NULL
    ), later AS (
      UPDATE review_cards known SET ${cardFromJson}
      FROM undone, jsonb_to_record(undone.before) AS card(${cardFields})
      WHERE known.user_id = undone.user_id AND known.item_id = undone.item_id AND undone.before IS NOT NULL
    )
    SELECT (SELECT id FROM undone) AS undone`
  const undone = row?.undone ?? null
  if (undone === null && attemptId !== undefined) await requireUndone(db, learner, attemptId)
  return { attemptId: undone ?? named }
}

// Asked anew, for the review may have been taken back by the same request a moment ago.
async function requireUndone(db: Db, learner: Person, attemptId: string): Promise<void> {
  const [attempt] = await db.$queryRaw<{ isReview: boolean }[]>`
    SELECT EXISTS (SELECT FROM review_logs WHERE id = attempts.id) AS "isReview"
    FROM attempts WHERE id = ${attemptId}::uuid AND user_id = ${learner.id}::uuid`
  if (attempt === undefined) {
    throw new DomainError('not-found', 'There is no such answer of yours. Reload the page to see your reviews.')
  }
  if (attempt.isReview) {
    throw new DomainError('conflict', 'You have reviewed something since then. Only the newest review can be undone.')
  }
}
