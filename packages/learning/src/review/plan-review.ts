import type { Db, DbTransaction } from '@stagecraft/db'
import type { GradedAnswer } from '../attempts/grade-submission.ts'
import type { QuestionRevision } from '../catalog/question-revision.ts'
import type { Person } from '../platform.ts'
import { findReviewCard, type Review } from './review-card.ts'
import { ratingOf, reviewCard } from './schedule.ts'

/** What an answer, given now, does to the learner's card for its question; null if nothing. */
export async function planReview(
  db: Db | DbTransaction,
  learner: Pick<Person, 'id'>,
  { itemId }: QuestionRevision,
  { answer, grade }: GradedAnswer,
): Promise<Review | null> {
  const rating = ratingOf(answer, grade.outcome)
  if (rating === null) return null
  const { card, now } = await findReviewCard(db, learner.id, itemId)
  return reviewCard(card, rating, now)
}
