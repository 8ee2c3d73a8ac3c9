import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { testDb } from '@stagecraft/db/testing'
import { publishCourse } from '../authoring/publish-course.ts'
import type { Person } from '../platform.ts'
import { rebuildProgress } from '../progress/rebuild-progress.ts'
import { aQuiz } from '../testing/a-quiz.ts'
import { aPerson } from '../testing/people.ts'
import { answerQuestion } from './answer-question.ts'
import { getQuiz, listSittings } from './get-quiz.ts'
import { saveAnswer } from './save-answer.ts'
import { startSitting } from './start-sitting.ts'
import { submitSitting } from './submit-sitting.ts'
import { viewSitting } from './view-sitting.ts'

const db = testDb()
const platform = { db }
const right = { kind: 'choice', chosen: ['right'] }
const wrong = { kind: 'choice', chosen: ['left'] }

const plain = { course: 'plain', quiz: 'bloat/check' }
const once = { course: 'once', quiz: 'bloat/check' }
const timed = { course: 'timed', quiz: 'bloat/check' }
const stepwise = { course: 'stepwise', quiz: 'bloat/check' }

beforeAll(async () => {
  await publishCourse(platform, aQuiz({ slug: 'plain', settings: { threshold: 0.5 } }))
  await publishCourse(platform, aQuiz({ slug: 'once', settings: { attempts: 1 } }))
  await publishCourse(platform, aQuiz({ slug: 'timed', settings: { timeLimitMinutes: 10 } }))
  await publishCourse(platform, aQuiz({ slug: 'stepwise', settings: { oneByOne: true, feedback: 'now', pick: 3 } }))
})

async function begin(address: typeof plain) {
  const learner = await aPerson(db)
  const { id } = await startSitting(platform, learner, { ...address, id: randomUUID() })
  const view = () => viewSitting(platform, learner, { id })
  const { questions } = await view()
  return { learner, id, view, items: questions.map(({ itemId }) => itemId) }
}

function save(learner: Person, sittingId: string, itemId: string, answer: unknown, edition = 0) {
  return saveAnswer(platform, learner, { sittingId, itemId, answer, edition })
}

// Time passes by moving the deadline: it lies that many seconds back.
async function runOut(id: string, secondsAgo: number) {
  await db.$executeRaw`UPDATE sittings SET deadline_at = now() - make_interval(secs => ${secondsAgo}) WHERE id = ${id}::uuid`
}

describe('starting a quiz', () => {
  it('says what it asks for before it is begun', async () => {
    expect(await getQuiz(platform, stepwise)).toMatchObject({
      title: 'Check',
      count: 3,
      oneByOne: true,
      attempts: null,
    })
  })

  it('uses one attempt in twenty tabs at once', async () => {
    const learner = await aPerson(db)
    const started = await Promise.all(
      Array.from({ length: 20 }, () => startSitting(platform, learner, { ...once, id: randomUUID() })),
    )
    expect(new Set(started.map(({ id }) => id)).size).toBe(1)
    expect(await listSittings(platform, learner, once)).toHaveLength(1)
  })

  it('is the same sitting when it is asked for again, also after it is over', async () => {
    const { learner, id } = await begin(once)
    expect(await startSitting(platform, learner, { ...once, id })).toEqual({ id })
    await submitSitting(platform, learner, { id })
    expect(await startSitting(platform, learner, { ...once, id })).toEqual({ id })
  })

  it('is refused when all attempts are used', async () => {
    const { learner, id } = await begin(once)
    await submitSitting(platform, learner, { id })
    const tries = Array.from({ length: 20 }, () => startSitting(platform, learner, { ...once, id: randomUUID() }))
    for (const result of await Promise.allSettled(tries)) {
      expect(result).toMatchObject({ status: 'rejected', reason: { code: 'too-many' } })
    }
    expect(await listSittings(platform, learner, once)).toHaveLength(1)
  })

  it('is refused under the id of somebody else’s', async () => {
    const { id } = await begin(plain)
    const stranger = await aPerson(db)
    await expect(startSitting(platform, stranger, { ...plain, id })).rejects.toMatchObject({ code: 'conflict' })
    expect(await listSittings(platform, stranger, plain)).toEqual([])
  })

  it('asks all questions once, each pinned to its revision', async () => {
    await publishCourse(platform, aQuiz({ slug: 'edited' }))
    const { items, view } = await begin({ course: 'edited', quiz: 'bloat/check' })
    await publishCourse(platform, aQuiz({ slug: 'edited', questions: 5 }))
    expect(new Set(items).size).toBe(4)
    expect((await view()).questions.map(({ itemId }) => itemId)).toEqual(items)
  })
})

describe('saving answers', () => {
  it('keeps the newest, and goes on on another device', async () => {
    const { learner, id, items, view } = await begin(plain)
    expect(await save(learner, id, items[0] ?? '', wrong)).toEqual({ kind: 'saved', edition: 1 })
    expect(await save(learner, id, items[0] ?? '', right, 1)).toEqual({ kind: 'saved', edition: 2 })
    expect((await view()).questions[0]).toMatchObject({ answer: right, edition: 2, verdict: null })
  })

  it('tells a device that has not seen the newest save what it says', async () => {
    const { learner, id, items } = await begin(plain)
    await save(learner, id, items[0] ?? '', right)
    expect(await save(learner, id, items[0] ?? '', wrong)).toEqual({ kind: 'conflict', edition: 1, answer: right })
  })

  it('takes the same save twice as one', async () => {
    const { learner, id, items } = await begin(plain)
    await save(learner, id, items[0] ?? '', right)
    expect(await save(learner, id, items[0] ?? '', right)).toEqual({ kind: 'saved', edition: 1 })
  })

  it('takes an answer back', async () => {
    const { learner, id, items, view } = await begin(plain)
    await save(learner, id, items[0] ?? '', right)
    expect(await save(learner, id, items[0] ?? '', null, 1)).toEqual({ kind: 'saved', edition: 2 })
    expect((await view()).questions[0]).toMatchObject({ answer: { kind: 'choice', chosen: [] }, edition: 2 })
  })

  it.each([
    ['a question of another quiz', randomUUID(), right, 'not-found'],
    ['an answer of the wrong shape', null, { kind: 'choice', chosen: 'right' }, 'invalid-input'],
    ['two megabytes', null, { kind: 'choice', chosen: ['x'.repeat(2_000_000)] }, 'invalid-input'],
  ])('refuses %s', async (_what, itemId, answer, code) => {
    const { learner, id, items } = await begin(plain)
    await expect(save(learner, id, itemId ?? items[0] ?? '', answer)).rejects.toMatchObject({ code })
    expect(await db.answerDraft.count({ where: { sittingId: id } })).toBe(0)
  })

  it('knows nothing of somebody else’s sitting', async () => {
    const { id, items } = await begin(plain)
    const other = await aPerson(db)
    await expect(save(other, id, items[0] ?? '', right)).rejects.toMatchObject({ code: 'not-found' })
    await expect(viewSitting(platform, other, { id })).rejects.toMatchObject({ code: 'not-found' })
    await expect(submitSitting(platform, other, { id })).rejects.toMatchObject({ code: 'not-found' })
  })
})

describe('handing in', () => {
  it('grades what was saved, counts blanks as nothing, and says what to review', async () => {
    const { learner, id, items, view } = await begin(plain)
    await save(learner, id, items[0] ?? '', right)
    await save(learner, id, items[1] ?? '', right)
    await save(learner, id, items[2] ?? '', wrong)
    await submitSitting(platform, learner, { id })
    const result = await view()
    expect(result).toMatchObject({ state: 'submitted', score: 0.5, isPassed: true })
    expect(result.questions.map(({ verdict }) => verdict?.outcome)).toEqual([
      'correct',
      'correct',
      'incorrect',
      undefined,
    ])
    expect(result.questions.filter(({ feedback }) => JSON.stringify(feedback).includes('Secret reason'))).toHaveLength(
      4,
    )
    expect(result.questions[3]?.feedback).toHaveProperty('options[1]', expect.objectContaining({ isChosen: false }))
    expect(result.toReview[0]).toEqual({
      id: expect.stringMatching(/^(even|odd)$/),
      title: expect.any(String),
      lessons: [],
    })
    expect(await db.progress.findFirst({ where: { userId: learner.id, item: { kind: 'QUIZ' } } })).toMatchObject({
      state: 'COMPLETED',
      bestScore: 0.5,
    })
  })

  it('happens once, however often it is asked for', async () => {
    const { learner, id, items } = await begin(plain)
    await save(learner, id, items[0] ?? '', right)
    await Promise.all(Array.from({ length: 10 }, () => submitSitting(platform, learner, { id })))
    expect(await db.attempt.count({ where: { sittingId: id } })).toBe(1)
    expect(await db.verdict.count({ where: { attempt: { sittingId: id } } })).toBe(1)
  })

  it('is final', async () => {
    const { learner, id, items } = await begin(plain)
    await submitSitting(platform, learner, { id })
    await expect(save(learner, id, items[0] ?? '', right)).rejects.toMatchObject({ code: 'already-done' })
    const reopen = db.$executeRaw`UPDATE sittings SET state = 'OPEN' WHERE id = ${id}::uuid`
    await expect(reopen).rejects.toThrow(/cannot be opened again/)
  })

  it('shows no key before', async () => {
    const { learner, id, items, view } = await begin(plain)
    await save(learner, id, items[0] ?? '', right)
    expect(JSON.stringify(await view())).not.toContain('Secret')
  })

  it('leaves out an answer that its grader failed on, and keeps it', async () => {
    const { learner, id, items, view } = await begin(plain)
    await save(learner, id, items[0] ?? '', right)
    await save(learner, id, items[1] ?? '', right)
    await db.answerDraft.updateMany({
      where: { sittingId: id, itemId: items[1] ?? '' },
      data: { answer: { broken: true } },
    })
    await submitSitting(platform, learner, { id })
    expect(await view()).toMatchObject({ state: 'submitted', score: 1 / 3 })
    expect(await db.attempt.count({ where: { sittingId: id } })).toBe(2)
  })
})

describe('a time limit', () => {
  it('is the server’s', async () => {
    const { view } = await begin(timed)
    const { startedAt, deadlineAt } = await view()
    expect(Date.parse(deadlineAt ?? '') - Date.parse(startedAt)).toBe(600_000)
  })

  it('still takes what was on its way', async () => {
    const { learner, id, items } = await begin(timed)
    await runOut(id, 10)
    expect(await save(learner, id, items[0] ?? '', right)).toMatchObject({ kind: 'saved' })
  })

  it('ends the quiz, with what was saved', async () => {
    const { learner, id, items, view } = await begin(timed)
    await save(learner, id, items[0] ?? '', right)
    await runOut(id, 60)
    await expect(save(learner, id, items[1] ?? '', right)).rejects.toMatchObject({ code: 'already-done' })
    expect(await view()).toMatchObject({ state: 'expired', score: 0.25 })
  })

  it('lets one begin anew after a sitting that was never handed in', async () => {
    const { learner, id } = await begin(timed)
    await runOut(id, 60)
    const next = await startSitting(platform, learner, { ...timed, id: randomUUID() })
    expect(next.id).not.toBe(id)
    expect((await listSittings(platform, learner, timed)).map(({ state }) => state)).toEqual(['open', 'expired'])
  })
})

describe('one question after the other, graded at once', () => {
  const answer = (learner: Person, sittingId: string, itemId: string, given: unknown, id = randomUUID()) =>
    answerQuestion(platform, learner, { id, sittingId, itemId, answer: given })

  it('shows the next when one is answered', async () => {
    const { learner, id, items, view } = await begin(stepwise)
    expect(items).toHaveLength(1)
    expect(await answer(learner, id, items[0] ?? '', right)).toMatchObject({ outcome: 'correct' })
    const { questions, count } = await view()
    expect(questions.map(({ verdict }) => verdict?.outcome)).toEqual(['correct', undefined])
    expect(count).toBe(3)
  })

  it('lets one leave a question open and go on', async () => {
    const { learner, id, items, view } = await begin(stepwise)
    expect(await answer(learner, id, items[0] ?? '', null)).toMatchObject({ outcome: 'incorrect', score: 0 })
    expect((await view()).questions).toHaveLength(2)
  })

  it('counts the first answer, which gets its verdict again', async () => {
    const { learner, id, items } = await begin(stepwise)
    const given = await Promise.all(Array.from({ length: 8 }, () => answer(learner, id, items[0] ?? '', wrong)))
    expect(new Set(given.map(({ attemptId }) => attemptId)).size).toBe(1)
    await expect(answer(learner, id, items[0] ?? '', right)).rejects.toMatchObject({ code: 'already-done' })
  })

  it('does not let one answer what is not reached yet', async () => {
    const { learner, id, view } = await begin(stepwise)
    const pinned = await db.sitting.findUniqueOrThrow({ where: { id } })
    const [, second] = pinned.questions as { itemId: string }[]
    await expect(answer(learner, id, second?.itemId ?? '', right)).rejects.toMatchObject({ code: 'not-allowed' })
    expect((await view()).questions).toHaveLength(1)
  })

  it('grades nothing at once in a quiz that is graded at the end', async () => {
    const { learner, id, items } = await begin(plain)
    await expect(answer(learner, id, items[0] ?? '', right)).rejects.toMatchObject({ code: 'not-allowed' })
  })
})

describe('progress with a quiz', () => {
  it('is the same when it is made anew', async () => {
    const { learner, id, items } = await begin(plain)
    for (const item of items.slice(0, 3)) await save(learner, id, item, right)
    await submitSitting(platform, learner, { id })
    const of = () =>
      db.progress.findMany({
        where: { userId: learner.id, item: { kind: 'QUIZ' } },
        select: { state: true, attempts: true, bestScore: true },
      })
    const before = await of()
    expect(before).toEqual([{ state: 'COMPLETED', attempts: 1, bestScore: 0.75 }])
    await rebuildProgress(platform, { userId: learner.id })
    expect(await of()).toEqual(before)
  })
})
