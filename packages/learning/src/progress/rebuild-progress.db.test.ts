import { randomUUID } from 'node:crypto'
import { beforeAll, expect, it } from 'vitest'
import { testDb } from '@stagecraft/db/testing'
import { publishCourse } from '../authoring/publish-course.ts'
import { saveAnswer } from '../sittings/save-answer.ts'
import { startSitting } from '../sittings/start-sitting.ts'
import { submitSitting } from '../sittings/submit-sitting.ts'
import { viewSitting } from '../sittings/view-sitting.ts'
import { aQuiz } from '../testing/a-quiz.ts'
import { aPerson } from '../testing/people.ts'
import { markLessonRead } from './mark-lesson-read.ts'
import { rebuildProgress } from './rebuild-progress.ts'

const db = testDb()
const platform = { db }

beforeAll(async () => {
  await publishCourse(platform, aQuiz({ slug: 'plain' }))
  await publishCourse(platform, aQuiz({ slug: 'easy', settings: { threshold: 0.25 } }))
})

// Takes a quiz, with so many of its four questions answered right.
async function sit(course: string, learner: Awaited<ReturnType<typeof aPerson>>, right: number) {
  const { id } = await startSitting(platform, learner, { id: randomUUID(), course, quiz: 'bloat/check' })
  const { questions } = await viewSitting(platform, learner, { id })
  for (const [index, { itemId }] of questions.entries()) {
    const answer = { kind: 'choice', chosen: [index < right ? 'right' : 'left'] }
    await saveAnswer(platform, learner, { sittingId: id, itemId, answer, edition: 0 })
  }
  await submitSitting(platform, learner, { id })
}

it.each([
  ['plain', [3], 'STARTED', 0.75],
  ['plain', [3, 4, 1], 'COMPLETED', 1],
  ['easy', [1], 'COMPLETED', 0.25],
])('keeps what quizzes of the course %s with %j right answers came to', async (course, goes, state, bestScore) => {
  const learner = await aPerson(db)
  for (const right of goes) await sit(course, learner, right)
  await markLessonRead(platform, learner, { course, lesson: 'bloat/bytes' })
  await startSitting(platform, learner, { id: randomUUID(), course, quiz: 'bloat/check' })
  const where = { userId: learner.id }
  const read = () =>
    db.progress.findMany({
      where,
      orderBy: { itemId: 'asc' },
      omit: { startedAt: true, completedAt: true, updatedAt: true },
    })
  const before = await read()
  expect(before).toHaveLength(6)
  await rebuildProgress(platform, { userId: learner.id })
  expect(await read()).toEqual(before)
  const ofQuiz = await db.progress.findFirst({ where: { ...where, item: { kind: 'QUIZ' } } })
  expect(ofQuiz).toMatchObject({ state, bestScore, attempts: goes.length })
  expect(ofQuiz?.completedAt !== null).toBe(state === 'COMPLETED')
})
