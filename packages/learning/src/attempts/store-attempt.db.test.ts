import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Grade } from '@stagecraft/assessment'
import { testDb } from '@stagecraft/db/testing'
import { publishCourse } from '../authoring/publish-course.ts'
import { getQuestionRevision, type QuestionRevision } from '../catalog/question-revision.ts'
import { getMastery } from '../mastery/get-mastery.ts'
import { rebuildMastery } from '../mastery/rebuild-mastery.ts'
import type { Person } from '../platform.ts'
import { scheduleReview } from '../review/schedule.ts'
import { aCourse } from '../testing/a-course.ts'
import { aPerson } from '../testing/people.ts'
import { storeAttempt } from './store-attempt.ts'

const db = testDb()
const platform = { db }
let revision: QuestionRevision

beforeAll(async () => {
  await publishCourse(platform, aCourse())
  const { id } = await db.itemRevision.findFirstOrThrow({ where: { item: { key: 'bloat/bytes/base' } } })
  revision = await getQuestionRevision(db, id)
})

const scores = { correct: 1, partial: 0.5, incorrect: 0, undecided: 0 } as const

interface Given {
  readonly outcome?: keyof typeof scores
  readonly variant?: string
  readonly id?: string
}

function store(learner: Person, { outcome = 'correct', variant = '', id = randomUUID() }: Given = {}) {
  const feedback = { kind: 'choice', explanation: '', options: [] } as const
  const grade: Grade<typeof feedback> = { outcome, score: scores[outcome], feedback }
  const review = scheduleReview(null, 3, new Date())
  const answer = { kind: 'choice', chosen: [] } as const
  return storeAttempt(
    db,
    { id, userId: learner.id, sittingId: null, seed: 0, variant, answer: { ...answer, chosen: [] }, grade, review },
    revision,
  )
}

async function masteryOf(learner: Person) {
  const [first] = await getMastery(platform, learner, { course: 'images' })
  return first
}

describe('mastery', () => {
  it('is nothing before the first answer', async () => {
    expect(await getMastery(platform, await aPerson(db), { course: 'images' })).toEqual([
      { concept: 'stages', title: 'Stages', level: 0, rightVariants: 0, answers: 0, isMastered: false },
    ])
  })

  const four = (variant: (index: number) => string) =>
    Array.from({ length: 4 }, (_, index): Given => ({ variant: variant(index) }))
  it.each<[name: string, given: readonly Given[], expected: object]>([
    ['moves by a third', [{}], { level: 1 / 3, rightVariants: 1, answers: 1, isMastered: false }],
    ['moves towards part of the score', [{ outcome: 'partial' }], { level: 1 / 6, rightVariants: 0, answers: 1 }],
    ['falls again', [{}, { outcome: 'incorrect' }], { level: 2 / 9, rightVariants: 1, answers: 2 }],
    ['does not come from one variant', four(() => 'a'), { level: 65 / 81, rightVariants: 1, isMastered: false }],
    ['comes with two', four((index) => (index < 3 ? 'a' : 'b')), { rightVariants: 2, isMastered: true }],
    ['counts a variant once', [{}, { outcome: 'incorrect' }, {}], { rightVariants: 1, answers: 3 }],
    ['is not touched where the grader could not tell', [{}, { outcome: 'undecided' }], { level: 1 / 3, answers: 1 }],
  ])('%s', async (_name, given, expected) => {
    const learner = await aPerson(db)
    for (const attempt of given) await store(learner, attempt)
    const { level, ...rest } = { level: undefined, ...expected }
    expect(await masteryOf(learner)).toMatchObject({
      ...rest,
      level: level === undefined ? expect.any(Number) : expect.closeTo(level, 12),
    })
  })

  it('counts one variant once, and every answer, when many come at the same time', async () => {
    const learner = await aPerson(db)
    await Promise.all(
      Array.from({ length: 12 }, (_, index) => store(learner, { variant: index % 2 === 0 ? 'a' : 'b' })),
    )
    expect(await masteryOf(learner)).toMatchObject({ rightVariants: 2, answers: 12, isMastered: true })
  })

  it('is made anew from the attempts as it was', async () => {
    const learner = await aPerson(db)
    const other = await aPerson(db)
    const outcomes = ['incorrect', 'correct', 'undecided', 'partial', 'correct', 'correct'] as const
    for (const [index, outcome] of outcomes.entries()) await store(learner, { outcome, variant: `${index % 4}` })
    await store(other)
    const where = { userId: { in: [learner.id, other.id] } }
    const read = async () => ({
      mastery: await db.mastery.findMany({ where, orderBy: { userId: 'asc' } }),
      solved: await db.solvedVariant.findMany({ where, orderBy: [{ userId: 'asc' }, { variant: 'asc' }] }),
    })
    const before = await read()
    const spoil = (whose: { readonly userId?: string }) =>
      Promise.all([
        db.mastery.updateMany({ where: whose, data: { level: 0.1, answers: 99, rightVariants: 7 } }),
        db.solvedVariant.deleteMany({ where: whose }),
      ])
    const almost = before.mastery.map((row) => ({ ...row, level: expect.closeTo(row.level, 12) }))
    await spoil({ userId: learner.id })
    await rebuildMastery(platform, { userId: learner.id })
    expect(await read()).toEqual({ ...before, mastery: almost })
    await spoil({})
    await rebuildMastery(platform)
    expect(await read()).toEqual({ ...before, mastery: almost })
  })
})

describe('storeAttempt', () => {
  it.each([
    ['correct', { solved: 1, cards: 1, logs: 1, uncounted: 1 }],
    ['incorrect', { solved: 0, cards: 1, logs: 1, uncounted: 1 }],
    ['undecided', { solved: 0, cards: 0, logs: 0, uncounted: 1 }],
  ] as const)('writes what follows from an answer that is %s, once', async (outcome, expected) => {
    const learner = await aPerson(db)
    const where = { where: { userId: learner.id } }
    const id = randomUUID()
    expect([await store(learner, { outcome, id }), await store(learner, { outcome, id })]).toEqual([true, false])
    expect({
      solved: await db.solvedVariant.count(where),
      cards: await db.reviewCard.count(where),
      logs: await db.reviewLog.count(where),
      uncounted: await db.uncountedAttempt.count({ where: { attempt: { userId: learner.id } } }),
    }).toEqual(expected)
  })

  it('stores in the transaction it is given', async () => {
    const learner = await aPerson(db)
    const undone = db.$transaction(async (tx) => {
      const id = randomUUID()
      const feedback = { kind: 'choice', explanation: '', options: [] } as const
      const grade = { outcome: 'correct', score: 1, feedback } as const
      const answer = { kind: 'choice' as const, chosen: [] }
      await storeAttempt(tx, { id, userId: learner.id, sittingId: null, seed: 0, variant: '', answer, grade }, revision)
      throw new Error('changed my mind')
    })
    await expect(undone).rejects.toThrow('changed my mind')
    expect(await db.attempt.count({ where: { userId: learner.id } })).toBe(0)
  })
})
