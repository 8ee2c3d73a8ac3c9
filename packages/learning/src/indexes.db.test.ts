import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { findScans, testDb } from '@stagecraft/db/testing'
import { getLatestVerdict } from './attempts/get-latest-verdict.ts'
import { submitAttempt } from './attempts/submit-attempt.ts'
import { getMastery } from './mastery/get-mastery.ts'
import type { Person } from './platform.ts'
import { getCourseProgress } from './progress/get-course-progress.ts'
import { getReviewQueue } from './review/get-review-queue.ts'
import { undoReview } from './review/undo-review.ts'
import { getItemStatistics } from './statistics/get-item-statistics.ts'
import { type FilledDatabase, fillWithAttempts } from './testing/fill-with-attempts.ts'

const db = testDb()
const platform = { db }
let filled: FilledDatabase = { course: '', learnerIds: [], revisionIds: [] }

beforeAll(async () => {
  filled = await fillWithAttempts(db, 20_000)
}, 120_000)

// Their rows grow with the number of learners and answers; the others with the course.
const large = new Set(['attempts', 'mastery', 'progress', 'review_cards', 'review_logs', 'solved_variants', 'verdicts'])
const aLearner = (): Person => ({
  id: filled.learnerIds[7] ?? '',
  name: '',
  email: null,
  role: 'learner',
  isGuest: false,
})
const anAnswer = () => ({
  id: randomUUID(),
  revisionId: filled.revisionIds[3] ?? '',
  seed: 0,
  answer: { kind: 'choice', chosen: ['right'] },
})

describe('among 20,000 answers, no table that grows with them is read from end to end for', () => {
  it.each<[what: string, work: () => Promise<unknown>]>([
    ['a submission', () => submitAttempt(platform, aLearner(), anAnswer())],
    ['the newest verdict', () => getLatestVerdict(platform, aLearner(), { revisionId: filled.revisionIds[3] ?? '' })],
    ['the due queue', () => getReviewQueue(platform, aLearner(), { limit: 10 })],
    ['the due queue of a course', () => getReviewQueue(platform, aLearner(), { course: filled.course, limit: 10 })],
    ['undoing a review', () => undoReview(platform, aLearner(), {})],
    ['the progress in a course', () => getCourseProgress(platform, aLearner(), { course: filled.course })],
    ['mastery', () => getMastery(platform, aLearner(), { course: filled.course })],
    ['the statistics of items', () => getItemStatistics(platform, { course: filled.course })],
  ])('%s', async (_what, work) => {
    expect((await findScans(db, work)).filter((table) => large.has(table))).toEqual([])
  })

  it('while a query without an index is found out', async () => {
    const work = () => db.verdict.count({ where: { score: { gt: 0.5 } } })
    expect(await findScans(db, work)).toEqual(['verdicts'])
  })
})
