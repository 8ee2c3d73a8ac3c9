import type { Grade } from '@stagecraft/assessment'
import { Prisma } from '@stagecraft/db'
import { cardColumns, cardFields, cardFromExcluded, cardValues, type Review } from './review-card.ts'

/** The parts of the statement that stores an `attempt` which write the review card and the log, if it is a review. */
export function reviewParts(review: Review | null, { outcome }: Grade<unknown>): Prisma.Sql {
  const { rating, at, before, after } = (outcome === 'undecided' ? null : review) ?? none
  return Prisma.sql`reviewed AS (
      INSERT INTO review_cards AS known (user_id, item_id, ${cardColumns})
      SELECT a.user_id, a.item_id, ${cardValues}
      FROM attempt a, jsonb_to_record(${toJson(after)}::jsonb) AS card(${cardFields})
      WHERE card."dueAt" IS NOT NULL
      ON CONFLICT (user_id, item_id) DO UPDATE SET ${cardFromExcluded}
      -- Two answers at once are one review: the second finds that the card has moved on.
      WHERE known.reps = ${before?.reps ?? 0}
      RETURNING user_id, item_id
    ), log AS (
      INSERT INTO review_logs (id, user_id, item_id, rating, before, reviewed_at)
      SELECT a.id, a.user_id, a.item_id, ${rating}::int, ${toJson(before)}::jsonb, ${at}::timestamptz
      FROM attempt a JOIN reviewed USING (user_id, item_id)
    )`
}

const none = { rating: null, at: null, before: null, after: null }

function toJson(value: object | null): string | null {
  return value === null ? null : JSON.stringify(value)
}
