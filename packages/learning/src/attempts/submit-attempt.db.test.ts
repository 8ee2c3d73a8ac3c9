import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { countQueries, testDb } from '@stagecraft/db/testing'
import { publishCourse } from '../authoring/publish-course.ts'
import { getLesson } from '../catalog/get-lesson.ts'
import { getCourseProgress } from '../progress/get-course-progress.ts'
import { rebuildProgress } from '../progress/rebuild-progress.ts'
import { aCourse } from '../testing/a-course.ts'
import { aPerson } from '../testing/people.ts'
import { getLatestVerdict } from './get-latest-verdict.ts'
import { submitAttempt } from './submit-attempt.ts'

const db = testDb()
const platform = { db }
let revisionId = ''

const answering = (chosen: string) => ({
  id: randomUUID(),
  revisionId,
  seed: 0,
  answer: { kind: 'choice', chosen: [chosen] },
})
const right = () => answering('alpine')
const wrong = () => answering('golang')
const progressOf = async (learner: Parameters<typeof getCourseProgress>[1]) =>
  (await getCourseProgress(platform, learner, { course: 'images' })).items['bloat/bytes/base']

beforeAll(async () => {
  await publishCourse(platform, aCourse())
  const { blocks } = await getLesson(platform, { course: 'images', lesson: 'bloat/bytes' })
  for (const block of blocks) if (block.kind === 'question') ({ revisionId } = block.question)
})

describe('submitAttempt', () => {
  it('answers with a verdict that explains every option', async () => {
    const verdict = await submitAttempt(platform, await aPerson(db), wrong())
    expect(verdict).toMatchObject({ outcome: 'incorrect', score: 0 })
    expect(verdict.feedback).toHaveProperty('options', [
      { id: 'golang', isChosen: true, isRight: false, explanation: expect.stringContaining('It stays behind.') },
      { id: 'alpine', isChosen: false, isRight: true, explanation: expect.stringContaining('final stage') },
    ])
  })

  it('stores an attempt once, however often it is sent', async () => {
    const learner = await aPerson(db)
    const attempt = right()
    const verdicts = await Promise.all(Array.from({ length: 20 }, () => submitAttempt(platform, learner, attempt)))
    expect(new Set(verdicts.map((verdict) => JSON.stringify(verdict))).size).toBe(1)
    expect(await db.attempt.count({ where: { userId: learner.id } })).toBe(1)
    expect(await progressOf(learner)).toEqual({ state: 'completed', bestScore: 1, attempts: 1 })
  })

  it('keeps the best of several attempts', async () => {
    const learner = await aPerson(db)
    for (const attempt of [wrong(), right(), wrong()]) await submitAttempt(platform, learner, attempt)
    expect(await progressOf(learner)).toEqual({ state: 'completed', bestScore: 1, attempts: 3 })
    expect(await getLatestVerdict(platform, learner, { revisionId })).toMatchObject({ outcome: 'incorrect' })
  })

  it('enrols the learner', async () => {
    const learner = await aPerson(db)
    await submitAttempt(platform, learner, wrong())
    expect(await db.enrolment.count({ where: { userId: learner.id } })).toBe(1)
  })

  it('does not take another answer for the one that was stored under its id', async () => {
    const learner = await aPerson(db)
    const attempt = wrong()
    await submitAttempt(platform, learner, attempt)
    await expect(submitAttempt(platform, learner, { ...right(), id: attempt.id })).rejects.toMatchObject({
      code: 'conflict',
    })
  })

  it('shows nobody the verdict of somebody else', async () => {
    const attempt = right()
    await submitAttempt(platform, await aPerson(db), attempt)
    await expect(submitAttempt(platform, await aPerson(db), attempt)).rejects.toMatchObject({ code: 'conflict' })
  })

  it.each([
    ['an option that does not exist', { kind: 'choice', chosen: ['scratch'] }],
    ['another kind of answer', { kind: 'essay', text: 'alpine' }],
    ['nothing', undefined],
    ['not a number', Number.NaN],
    ['two megabytes', { kind: 'choice', chosen: ['x'.repeat(2_000_000)] }],
  ])('refuses %s and stores nothing', async (_name, answer) => {
    const learner = await aPerson(db)
    await expect(submitAttempt(platform, learner, { ...right(), answer })).rejects.toMatchObject({
      code: 'invalid-input',
    })
    expect(await db.attempt.count({ where: { userId: learner.id } })).toBe(0)
    expect(await db.enrolment.count({ where: { userId: learner.id } })).toBe(0)
  })

  it('refuses a question that does not exist', async () => {
    const attempt = { ...right(), revisionId: randomUUID() }
    await expect(submitAttempt(platform, await aPerson(db), attempt)).rejects.toMatchObject({ code: 'not-found' })
  })

  it('grades against the revision that was answered, whatever is published meanwhile', async () => {
    const learner = await aPerson(db)
    const attempt = right()
    await publishCourse(platform, aCourse({ prompt: 'Which base is in the image?' }))
    expect(await submitAttempt(platform, learner, attempt)).toMatchObject({ outcome: 'correct' })
    await publishCourse(platform, aCourse())
  })

  it('asks the database for the review card and stores the rest at once', async () => {
    const learner = await aPerson(db)
    await submitAttempt(platform, learner, right())
    expect(await countQueries(db, () => submitAttempt(platform, learner, right()))).toBe(2)
  })
})

describe('rebuildProgress', () => {
  it('makes from the attempts what was there', async () => {
    const learner = await aPerson(db)
    for (const attempt of [wrong(), right(), wrong()]) await submitAttempt(platform, learner, attempt)
    const before = await progressOf(learner)
    await db.progress.updateMany({ where: { userId: learner.id }, data: { attempts: 99, bestScore: 0 } })
    await rebuildProgress(platform, { userId: learner.id })
    expect(await progressOf(learner)).toEqual(before)
  })
})
