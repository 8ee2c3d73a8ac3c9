import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { countQueries, testDb } from '@stagecraft/db/testing'
import { submitAttempt } from '../attempts/submit-attempt.ts'
import { publishCourse } from '../authoring/publish-course.ts'
import type { Person } from '../platform.ts'
import { answerQuestion } from '../sittings/answer-question.ts'
import { saveAnswer } from '../sittings/save-answer.ts'
import { startSitting } from '../sittings/start-sitting.ts'
import { submitSitting } from '../sittings/submit-sitting.ts'
import { viewSitting } from '../sittings/view-sitting.ts'
import { aCourse } from '../testing/a-course.ts'
import { aQuiz } from '../testing/a-quiz.ts'
import { aPerson } from '../testing/people.ts'
import { getReviewQueue } from './get-review-queue.ts'
import { rebuildReviewCards } from './rebuild-review-cards.ts'
import { undoReview } from './undo-review.ts'

const db = testDb()
const platform = { db }
const revisions: Record<string, string> = {}

beforeAll(async () => {
  for (const slug of ['images', 'layers', 'caches']) {
    await publishCourse(platform, aCourse({ slug }))
    const where = { item: { key: 'bloat/bytes/base', course: { slug } } }
    revisions[slug] = (await db.itemRevision.findFirstOrThrow({ where })).id
  }
})

async function answer(learner: Person, chosen: 'alpine' | 'golang' = 'alpine', course = 'images') {
  const id = randomUUID()
  const given = { id, revisionId: revisions[course] ?? '', seed: 0, answer: { kind: 'choice', chosen: [chosen] } }
  await submitAttempt(platform, learner, given)
  return id
}

/** Moves the past of a learner's cards and reviews further back. */
async function letPass(learner: Person, days: number, course = 'images') {
  await db.$executeRaw`
    UPDATE review_cards c SET due_at = due_at - ${days} * interval '1 day',
      last_review_at = last_review_at - ${days} * interval '1 day'
    FROM items i JOIN courses co ON co.id = i.course_id
    WHERE i.id = c.item_id AND co.slug = ${course} AND user_id = ${learner.id}::uuid`
}

const cardsOf = ({ id }: Person) => db.reviewCard.findMany({ where: { userId: id }, orderBy: { itemId: 'asc' } })
const cardOf = async (learner: Person) => (await cardsOf(learner))[0]
const ratingsOf = async ({ id }: Person) => {
  const logs = await db.reviewLog.findMany({ where: { userId: id }, orderBy: { reviewedAt: 'asc' } })
  return logs.map(({ rating }) => rating)
}
const queueOf = (learner: Person, course?: string) => getReviewQueue(platform, learner, { course, limit: 2 })

describe('an answer', () => {
  it('to a new question makes its card, due in ten minutes', async () => {
    const learner = await aPerson(db)
    const id = await answer(learner)
    const { submittedAt } = await db.attempt.findUniqueOrThrow({ where: { id } })
    const card = await cardOf(learner)
    expect(card).toMatchObject({ reps: 1, lapses: 0, state: 1 })
    const minutes = ((card?.dueAt.getTime() ?? 0) - submittedAt.getTime()) / 60_000
    expect(minutes).toBeCloseTo(10, 1)
    expect(await db.reviewLog.findUnique({ where: { id } })).toMatchObject({ rating: 3, before: null })
  })

  it('before the card is due changes nothing', async () => {
    const learner = await aPerson(db)
    await answer(learner)
    const before = await cardOf(learner)
    await answer(learner, 'golang')
    expect(await cardOf(learner)).toEqual(before)
    expect(await ratingsOf(learner)).toEqual([3])
  })

  it('to a question that is due is a review', async () => {
    const learner = await aPerson(db)
    await answer(learner)
    for (const [days, chosen] of [
      [1, 'alpine'],
      [10, 'alpine'],
      [60, 'golang'],
    ] as const) {
      await letPass(learner, days)
      await answer(learner, chosen)
    }
    expect(await ratingsOf(learner)).toEqual([3, 3, 3, 1])
    expect(await cardOf(learner)).toMatchObject({ reps: 4, lapses: 1, state: 3, learningSteps: 0 })
  })

  it('that comes twice at once is one review', async () => {
    const learner = await aPerson(db)
    await Promise.all(Array.from({ length: 8 }, () => answer(learner)))
    expect(await cardOf(learner)).toMatchObject({ reps: 1 })
    await letPass(learner, 1)
    await Promise.all(Array.from({ length: 8 }, () => answer(learner)))
    expect(await cardOf(learner)).toMatchObject({ reps: 2 })
    expect(await ratingsOf(learner)).toEqual([3, 3])
  })
})

describe('an answer in a quiz', () => {
  it.each(['now', 'end'])('is a review as any other, graded %s', async (feedback) => {
    const slug = `quiz-${feedback}`
    await publishCourse(platform, aQuiz({ slug, settings: { feedback }, questions: 2 }))
    const learner = await aPerson(db)
    const { id: sittingId } = await startSitting(platform, learner, {
      course: slug,
      quiz: 'bloat/check',
      id: randomUUID(),
    })
    const { questions } = await viewSitting(platform, learner, { id: sittingId })
    for (const [index, { itemId }] of questions.entries()) {
      const given = { sittingId, itemId, answer: { kind: 'choice', chosen: [index === 0 ? 'right' : 'left'] } }
      if (feedback === 'now') await answerQuestion(platform, learner, { ...given, id: randomUUID() })
      else await saveAnswer(platform, learner, { ...given, edition: 0 })
    }
    await submitSitting(platform, learner, { id: sittingId })
    expect((await ratingsOf(learner)).toSorted((one, other) => one - other)).toEqual([1, 3])
    expect(await cardsOf(learner)).toHaveLength(2)
  })
})

describe('getReviewQueue', () => {
  it('is empty for who has answered nothing', async () => {
    expect(await queueOf(await aPerson(db))).toEqual({ questions: [], due: 0, nextDueAt: null })
  })

  it('brings what is due, the most overdue first, and says when the next will be', async () => {
    const learner = await aPerson(db)
    await answer(learner)
    const { dueAt } = (await cardOf(learner)) ?? {}
    expect(await queueOf(learner)).toEqual({ questions: [], due: 0, nextDueAt: dueAt })

    await answer(learner, 'alpine', 'layers')
    await answer(learner, 'alpine', 'caches')
    await letPass(learner, 1)
    await letPass(learner, 2, 'layers')
    const { questions, due, nextDueAt } = await queueOf(learner)
    expect(questions.map(({ course }) => course)).toEqual(['layers', 'images'])
    expect(due).toBe(2)
    expect(nextDueAt).toBeInstanceOf(Date)
    expect(questions[0]?.question).toMatchObject({ key: 'bloat/bytes/base', revisionId: revisions['layers'] })
    expect(JSON.stringify(questions)).not.toMatch(/correct|stays behind/)
  })

  it('counts what the limit leaves out, and keeps to one course if asked', async () => {
    const learner = await aPerson(db)
    for (const [days, course] of ['images', 'caches', 'layers'].entries()) {
      await answer(learner, 'alpine', course)
      await letPass(learner, days + 1, course)
    }
    expect(await queueOf(learner)).toMatchObject({ due: 3, questions: [{ course: 'layers' }, { course: 'caches' }] })
    expect(await queueOf(learner, 'caches')).toMatchObject({ due: 1, questions: [{ course: 'caches' }] })
  })

  it('asks with the same seed until it is answered, and then with another', async () => {
    const learner = await aPerson(db)
    const seed = async () => (await queueOf(learner)).questions[0]?.question.seed
    await answer(learner)
    await letPass(learner, 1)
    const first = await seed()
    expect(await seed()).toBe(first)
    await answer(learner)
    await letPass(learner, 30)
    expect(await seed()).toEqual(expect.any(Number))
  })

  it('asks what the current version asks, and nothing it has no more', async () => {
    const slug = 'changing'
    await publishCourse(platform, aCourse({ slug }))
    const where = { item: { key: 'bloat/bytes/base', course: { slug } } }
    revisions[slug] = (await db.itemRevision.findFirstOrThrow({ where })).id
    const learner = await aPerson(db)
    await answer(learner, 'alpine', slug)
    await letPass(learner, 1, slug)

    await publishCourse(platform, aCourse({ slug, prompt: 'Which base remains?' }))
    expect((await queueOf(learner)).questions[0]?.question.body.prompt).toContain('remains')

    const course = aCourse({ slug })
    const items = course.items.filter(({ kind }) => kind !== 'question')
    await publishCourse(platform, { ...course, items, hash: '0'.repeat(64) })
    expect(await queueOf(learner)).toEqual({ questions: [], due: 0, nextDueAt: null })
  })

  it('asks the database once', async () => {
    const learner = await aPerson(db)
    await answer(learner)
    await letPass(learner, 1)
    await queueOf(learner)
    expect(await countQueries(db, () => queueOf(learner))).toBe(1)
  })
})

describe('undoReview', () => {
  it('puts the card back, or away if it was new; the attempts stay', async () => {
    const learner = await aPerson(db)
    const first = await answer(learner)
    await letPass(learner, 1)
    const before = await cardOf(learner)
    const second = await answer(learner, 'golang')
    expect(await undoReview(platform, learner, {})).toEqual({ attemptId: second })
    expect(await cardOf(learner)).toEqual(before)
    expect(await undoReview(platform, learner, {})).toEqual({ attemptId: first })
    expect(await cardsOf(learner)).toEqual([])
    expect(await undoReview(platform, learner, {})).toEqual({ attemptId: null })
    expect(await db.attempt.count({ where: { userId: learner.id } })).toBe(2)
  })

  it('may be repeated for the same attempt', async () => {
    const learner = await aPerson(db)
    await answer(learner)
    await letPass(learner, 1)
    const attemptId = await answer(learner)
    const undone = await Promise.all(Array.from({ length: 6 }, () => undoReview(platform, learner, { attemptId })))
    expect(new Set(undone.map((each) => each.attemptId))).toEqual(new Set([attemptId]))
    expect(await cardOf(learner)).toMatchObject({ reps: 1 })
  })

  it('makes the question due once more, and takes the next answer', async () => {
    const learner = await aPerson(db)
    await answer(learner)
    await letPass(learner, 1)
    await answer(learner, 'golang')
    await undoReview(platform, learner, {})
    expect(await queueOf(learner)).toMatchObject({ due: 1 })
    await answer(learner)
    expect(await ratingsOf(learner)).toEqual([3, 3])
  })

  it('refuses a review that is not the newest, and what is not the learner’s', async () => {
    const learner = await aPerson(db)
    const old = await answer(learner)
    await answer(learner, 'alpine', 'layers')
    await expect(undoReview(platform, learner, { attemptId: old })).rejects.toMatchObject({ code: 'conflict' })
    expect(await ratingsOf(learner)).toEqual([3, 3])

    const somebodyElses = await answer(await aPerson(db))
    for (const attemptId of [somebodyElses, randomUUID()]) {
      await expect(undoReview(platform, learner, { attemptId })).rejects.toMatchObject({ code: 'not-found' })
    }
  })
})

describe('rebuildReviewCards', () => {
  it('makes from the log of reviews what was there', async () => {
    const learners = [await aPerson(db), await aPerson(db)] as const
    for (const learner of learners) {
      for (const [course, chosen] of [
        ['images', 'alpine'],
        ['layers', 'golang'],
        ['images', 'golang'],
      ] as const) {
        await answer(learner, chosen, course)
        // Reviews that happen now, of cards that are due now.
        await db.reviewCard.updateMany({ where: { userId: learner.id }, data: { dueAt: new Date(0) } })
      }
      await answer(learner, 'alpine', 'images')
      await answer(learner, 'alpine', 'layers')
    }
    const before = await db.reviewCard.findMany({ orderBy: [{ userId: 'asc' }, { itemId: 'asc' }] })
    const spoil = (where: object) => db.reviewCard.updateMany({ where, data: { stability: 99, reps: 99 } })
    const ofTwo = () => Promise.all(learners.map(cardsOf))
    const cards = await ofTwo()
    expect(cards.map((own) => own.map(({ reps }) => reps))).toEqual([
      expect.arrayContaining([2, 3]),
      expect.arrayContaining([2, 3]),
    ])
    await spoil({ userId: learners[0].id })
    await rebuildReviewCards(platform, { userId: learners[0].id })
    expect(await ofTwo()).toEqual(cards)
    await spoil({})
    expect(await rebuildReviewCards(platform)).toBe(before.length)
    expect(await ofTwo()).toEqual(cards)
  })
})
