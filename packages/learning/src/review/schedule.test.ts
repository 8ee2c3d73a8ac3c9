import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Answer } from '@stagecraft/assessment'
import type { ReviewCard } from './review-card.ts'
import { type RatingName, ratingOf, reviewCard, scheduleReview } from './schedule.ts'

const start = new Date('2026-01-05T09:00:00Z')
const later = (minutes: number, from = start) => new Date(from.getTime() + minutes * 60_000)
const ratings = ['again', 'hard', 'good', 'easy'] as const

/** Reviews a card each time it is due; returns the days until it is due again. */
function reviewWhenDue(given: readonly RatingName[], from = start): readonly number[] {
  let card: ReviewCard | null = null
  return given.map((rating) => {
    const review = reviewCard(card, rating, card?.dueAt ?? from)
    if (review === null) throw new Error('a card was not due when it was due')
    card = review.after
    return card.scheduledDays
  })
}

describe('ratingOf', () => {
  const choice: Answer = { kind: 'choice', chosen: [] }
  it.each([
    [choice, 'correct', 'good'],
    [choice, 'partial', 'hard'],
    [choice, 'incorrect', 'again'],
    [choice, 'undecided', null],
    [{ kind: 'recall', grade: 'easy' }, 'correct', 'easy'],
    [{ kind: 'recall', grade: 'hard' }, 'correct', 'hard'],
    [{ kind: 'recall', grade: null }, 'incorrect', 'again'],
  ] as const)('%j, %s: %s', (answer, outcome, rating) => expect(ratingOf(answer, outcome)).toBe(rating))
})

describe('reviewCard', () => {
  const minutesUntilDue = (rating: RatingName, card: ReviewCard | null = null, at = start) => {
    const review = reviewCard(card, rating, at)
    return review === null ? null : Math.round((review.after.dueAt.getTime() - at.getTime()) / 60_000)
  }
  const known = scheduleReview(null, 3, start).after

  it.each([
    ['again', 1],
    ['hard', 6],
    ['good', 10],
    ['easy', 8 * 24 * 60],
  ] as const)('asks a new question again after %s in %d minutes', (rating, minutes) => {
    expect(minutesUntilDue(rating)).toBe(minutes)
  })

  it('changes nothing before the card is due', () => {
    expect(minutesUntilDue('again', known, later(9))).toBeNull()
  })

  it('takes an answer at the very moment it is due', () => {
    expect(minutesUntilDue('good', known, later(10))).toBe(2 * 24 * 60)
  })

  it.each([
    [
      ['good', 'good', 'good', 'good'],
      [0, 2, 11, 46],
    ],
    [
      ['good', 'good', 'again', 'good'],
      [0, 2, 0, 1],
    ],
    [
      ['easy', 'good', 'hard'],
      [8, 39, 108],
    ],
  ] as const)('after %j, each when due, waits %j days', (given, days) => {
    expect(reviewWhenDue(given)).toEqual(days)
  })

  it('keeps the card as it was, for undo', () => {
    const { before, after } = scheduleReview(known, 3, later(10))
    expect(before).toBe(known)
    expect(known).toMatchObject({ reps: 1, dueAt: later(10) })
    expect(after).toMatchObject({ reps: 2, lastReviewAt: later(10) })
  })

  it('gives the same card for the same reviews, after a journey through JSON too', () => {
    const text = JSON.stringify(known)
    const stored = JSON.parse(text, (key, value: string) =>
      key.endsWith('At') ? new Date(value) : value,
    ) as ReviewCard
    for (const rating of [1, 2, 3, 4]) {
      expect(scheduleReview(stored, rating, later(900)).after).toEqual(scheduleReview(known, rating, later(900)).after)
    }
  })
})

const golden = resolve(import.meta.dirname, '../../../../../shared/interop/fsrs/fsrs6.json')
if (!existsSync(golden)) process.stdout.write(`Skipped: nothing is compared with FSRS, for there is no ${golden}.\n`)

describe.runIf(existsSync(golden))("FSRS's own values", () => {
  interface Golden {
    readonly intervalHistory: {
      readonly start: string
      readonly ratings: readonly string[]
      readonly scheduledDays: readonly number[]
    }
    readonly memoryState: {
      readonly ratings: readonly string[]
      readonly daysBefore: readonly number[]
      readonly shortTerm: { readonly stability: number; readonly difficulty: number }
    }
  }
  const values = () => JSON.parse(readFileSync(golden, 'utf8')) as Golden
  const named = (name: string) => ratings.find((rating) => rating === name.toLowerCase()) ?? 'again'

  it('are the intervals here', () => {
    const { intervalHistory } = values()
    const from = new Date(intervalHistory.start.replace(' local', ''))
    expect(reviewWhenDue(intervalHistory.ratings.map(named), from)).toEqual(intervalHistory.scheduledDays)
  })

  it('are the memory here', () => {
    const { memoryState } = values()
    let at = start
    let card: ReviewCard | null = null
    memoryState.ratings.forEach((rating, index) => {
      at = later((memoryState.daysBefore[index] ?? 0) * 24 * 60, at)
      card = scheduleReview(card, ratings.indexOf(named(rating)) + 1, at).after
    })
    const { stability, difficulty } = memoryState.shortTerm
    expect(card).toMatchObject({
      stability: expect.closeTo(stability, 4) as number,
      difficulty: expect.closeTo(difficulty, 4) as number,
    })
  })
})
