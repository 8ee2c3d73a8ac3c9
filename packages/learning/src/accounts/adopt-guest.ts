import type { Db } from '@stagecraft/db'
import { masteryAnew } from '../mastery/rebuild-mastery.ts'

/**
 * Gives everything a guest has done to the account they signed up for or signed in to, and ends the guest. All or
 * nothing, and safe to repeat: the guest can be adopted once. Where both have the same thing, the better progress and
 * the account's own settings stay.
 */
export async function adoptGuest(db: Db, guestId: string, userId: string): Promise<void> {
  if (guestId === userId) return
  await db.$transaction([
    // An answer that is on its way waits here for its owner, and finds that it has gone: it is sent again as the account.
    db.$executeRaw`SELECT id FROM users WHERE id = ${guestId}::uuid FOR UPDATE`,
    ...moveAttempts(db, guestId, userId),
    ...mergeProgress(db, guestId, userId),
    // From the attempts of both, as if they had been of one learner.
    ...masteryAnew(db, userId),
    ...moveReviews(db, guestId, userId),
    ...fillGaps(db, guestId, userId),
    db.$executeRaw`DELETE FROM users WHERE id = ${guestId}::uuid AND is_anonymous`,
  ])
}

function moveAttempts(db: Db, guestId: string, userId: string) {
  return [
    // A quiz can be open once: the account's own sitting goes on, the guest's is over.
    db.$executeRaw`UPDATE sittings s SET state = 'EXPIRED', submitted_at = now()
      WHERE user_id = ${guestId}::uuid AND state = 'OPEN' AND EXISTS (SELECT 1 FROM sittings mine
        WHERE mine.user_id = ${userId}::uuid AND mine.item_id = s.item_id AND mine.state = 'OPEN')`,
    db.$executeRaw`UPDATE sittings s SET user_id = ${userId}::uuid, number = s.number + COALESCE(
        (SELECT max(number) FROM sittings mine WHERE mine.user_id = ${userId}::uuid AND mine.item_id = s.item_id), 0)
      WHERE user_id = ${guestId}::uuid`,
    db.$executeRaw`UPDATE attempts SET user_id = ${userId}::uuid WHERE user_id = ${guestId}::uuid`,
  ]
}

function mergeProgress(db: Db, guestId: string, userId: string) {
  return [
    db.$executeRaw`
      INSERT INTO progress AS mine
        (user_id, item_id, course_id, state, attempts, best_score, started_at, completed_at, updated_at)
      SELECT ${userId}::uuid, item_id, course_id, state, attempts, best_score, started_at, completed_at, updated_at
      FROM progress WHERE user_id = ${guestId}::uuid
      ON CONFLICT (user_id, item_id) DO UPDATE SET
        state = GREATEST(mine.state, EXCLUDED.state),
        attempts = mine.attempts + EXCLUDED.attempts,
        best_score = GREATEST(mine.best_score, EXCLUDED.best_score),
        started_at = LEAST(mine.started_at, EXCLUDED.started_at),
        completed_at = LEAST(mine.completed_at, EXCLUDED.completed_at),
        updated_at = GREATEST(mine.updated_at, EXCLUDED.updated_at)`,
    db.$executeRaw`
      INSERT INTO enrolments AS mine (user_id, course_id, version_id, started_at, completed_at)
      SELECT ${userId}::uuid, course_id, version_id, started_at, completed_at
      FROM enrolments WHERE user_id = ${guestId}::uuid
      ON CONFLICT (user_id, course_id) DO UPDATE SET
        started_at = LEAST(mine.started_at, EXCLUDED.started_at),
        completed_at = LEAST(mine.completed_at, EXCLUDED.completed_at)`,
  ]
}

// A card goes with its reviews, so that they can be undone, and the card made anew from them.
function moveReviews(db: Db, guestId: string, userId: string) {
  return [
    db.$executeRaw`UPDATE review_cards g SET user_id = ${userId}::uuid WHERE user_id = ${guestId}::uuid AND NOT EXISTS
      (SELECT 1 FROM review_cards mine WHERE mine.user_id = ${userId}::uuid AND mine.item_id = g.item_id)`,
    db.$executeRaw`DELETE FROM review_logs g WHERE user_id = ${guestId}::uuid AND EXISTS
      (SELECT 1 FROM review_cards left_over WHERE left_over.user_id = g.user_id AND left_over.item_id = g.item_id)`,
    db.$executeRaw`UPDATE review_logs SET user_id = ${userId}::uuid WHERE user_id = ${guestId}::uuid`,
  ]
}

// The account's own rows stay; the guest's fill the gaps, and what is left goes with the guest.
function fillGaps(db: Db, guestId: string, userId: string) {
  return [
    db.$executeRaw`INSERT INTO revealed_hints (user_id, item_id, number, revealed_at)
      SELECT ${userId}::uuid, item_id, number, revealed_at FROM revealed_hints WHERE user_id = ${guestId}::uuid
      ON CONFLICT (user_id, item_id, number) DO NOTHING`,
    db.$executeRaw`UPDATE bookmarks g SET user_id = ${userId}::uuid WHERE user_id = ${guestId}::uuid AND NOT EXISTS
      (SELECT 1 FROM bookmarks mine WHERE mine.user_id = ${userId}::uuid AND mine.item_id = g.item_id)`,
    db.$executeRaw`UPDATE likes g SET user_id = ${userId}::uuid WHERE user_id = ${guestId}::uuid AND NOT EXISTS
      (SELECT 1 FROM likes mine WHERE mine.user_id = ${userId}::uuid AND mine.item_id = g.item_id)`,
    db.$executeRaw`UPDATE answer_drafts g SET user_id = ${userId}::uuid WHERE user_id = ${guestId}::uuid AND NOT EXISTS
      (SELECT 1 FROM answer_drafts mine WHERE mine.user_id = ${userId}::uuid AND mine.item_id = g.item_id
        AND mine.sitting_id IS NOT DISTINCT FROM g.sitting_id)`,
    db.$executeRaw`UPDATE notes SET user_id = ${userId}::uuid WHERE user_id = ${guestId}::uuid`,
    db.$executeRaw`UPDATE feedback SET user_id = ${userId}::uuid WHERE user_id = ${guestId}::uuid`,
    db.$executeRaw`UPDATE cohort_members g SET user_id = ${userId}::uuid WHERE user_id = ${guestId}::uuid AND NOT EXISTS
      (SELECT 1 FROM cohort_members mine WHERE mine.user_id = ${userId}::uuid AND mine.cohort_id = g.cohort_id)`,
    db.$executeRaw`UPDATE certificates g SET user_id = ${userId}::uuid WHERE user_id = ${guestId}::uuid AND NOT EXISTS
      (SELECT 1 FROM certificates mine WHERE mine.user_id = ${userId}::uuid AND mine.course_id = g.course_id
        AND mine.version_id = g.version_id)`,
  ]
}
