import { type Card, createEmptyCard, fsrs, type Grade, Rating, TypeConvert } from 'ts-fsrs'
import type { Answer, Outcome } from '@stagecraft/assessment'
import type { Review, ReviewCard } from './review-card.ts'

/** How well something was remembered. */
export type RatingName = 'again' | 'hard' | 'good' | 'easy'

const ratings = {
  again: Rating.Again,
  hard: Rating.Hard,
  good: Rating.Good,
  easy: Rating.Easy,
} as const satisfies Record<RatingName, Grade>

const grades: readonly Grade[] = Object.values(ratings)

const ratingOfOutcome = { incorrect: 'again', partial: 'hard', correct: 'good' } as const

// The published weights, 90 % of what is due still remembered, learning steps of 1 and 10 minutes. Without fuzz, the
// same reviews always give the same card, and cards can be made anew from the log of reviews.
const scheduler = fsrs({ enable_fuzz: false })

/**
 * How well an answer shows that its question is remembered: as the learner says where they grade themselves, and as
 * its outcome says elsewhere. Null where the grader could not tell.
 */
export function ratingOf(answer: Answer, outcome: Outcome): RatingName | null {
  if (answer.kind === 'recall' && answer.grade !== null) return answer.grade
  return outcome === 'undecided' ? null : ratingOfOutcome[outcome]
}

/**
 * What an answer at this time does to its card: null if it is not due, for practising in between tells little and
 * changes nothing. An item without a card is new, and its first answer is its first review.
 */
export function reviewCard(card: ReviewCard | null, rating: RatingName, at: Date): Review | null {
  return card !== null && card.dueAt > at ? null : scheduleReview(card, ratings[rating], at)
}

/** The card after a review of this rating (1 to 4), due or not. */
export function scheduleReview(before: ReviewCard | null, rating: number, at: Date): Review {
  const grade = grades[rating - 1]
  if (grade === undefined) throw new RangeError(`${rating} is no rating; a review has one from 1 to 4`)
  const { card } = scheduler.next(before === null ? createEmptyCard(at) : toFsrsCard(before), at, grade)
  return { rating, at, before, after: fromFsrsCard(card) }
}

function toFsrsCard(card: ReviewCard): Card {
  return {
    ...createEmptyCard(card.dueAt),
    stability: card.stability,
    difficulty: card.difficulty,
    scheduled_days: card.scheduledDays,
    learning_steps: card.learningSteps,
    reps: card.reps,
    lapses: card.lapses,
    state: TypeConvert.state(card.state),
    ...(card.lastReviewAt === null ? {} : { last_review: card.lastReviewAt }),
  }
}

function fromFsrsCard(card: Card): ReviewCard {
  return {
    dueAt: card.due,
    stability: card.stability,
    difficulty: card.difficulty,
    scheduledDays: card.scheduled_days,
    learningSteps: card.learning_steps,
    reps: card.reps,
    lapses: card.lapses,
    state: card.state,
    lastReviewAt: card.last_review ?? null,
  }
}
