import { randomUUID } from 'node:crypto'
import { expect, it, vi } from 'vitest'
import { testDb } from '@stagecraft/db/testing'
import { publishCourse } from '../authoring/publish-course.ts'
import { aCourse } from '../testing/a-course.ts'
import { aPerson } from '../testing/people.ts'
import { submitAttempt } from './submit-attempt.ts'

const fault = new Error('the grader broke')

vi.mock('@stagecraft/assessment', async (importOriginal) => ({
  ...(await importOriginal<object>()),
  gradeAnswer: () => {
    throw fault
  },
}))

const db = testDb()

it('a grader that breaks costs no attempt, and somebody hears of it', async () => {
  await publishCourse({ db }, aCourse())
  const { id: revisionId } = await db.itemRevision.findFirstOrThrow({ where: { item: { key: 'bloat/bytes/base' } } })
  const learner = await aPerson(db)
  const told: unknown[] = []
  const platform = { db, onError: (...report: unknown[]) => told.push(report) }
  const attempt = { id: randomUUID(), revisionId, seed: 3, answer: { kind: 'choice', chosen: ['alpine'] } }

  await expect(submitAttempt(platform, learner, attempt)).rejects.toMatchObject({ code: 'not-graded' })
  expect(told).toEqual([['an answer could not be graded', [fault, { revisionId, seed: attempt.seed }]]])
  const where = { where: { userId: learner.id } }
  expect([await db.attempt.count(where), await db.progress.count(where), await db.reviewCard.count(where)]).toEqual([
    0, 0, 0,
  ])
})
