import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { testDb } from '@stagecraft/db/testing'
import { publishCourse } from '../authoring/publish-course.ts'
import type { Person } from '../platform.ts'
import { aCourse } from '../testing/a-course.ts'
import { aPerson } from '../testing/people.ts'
import { adoptGuest } from './adopt-guest.ts'

const db = testDb()

async function aLesson() {
  await publishCourse({ db }, aCourse())
  const item = await db.item.findFirstOrThrow({
    where: { key: 'bloat/bytes/base' },
    include: { revisions: true, course: true },
  })
  return { item, revisionId: item.revisions[0]?.id ?? '', versionId: item.course.currentVersionId ?? '' }
}

// One row of everything a learner can have.
async function leaveTraces(person: Person, score: number) {
  const { item, revisionId, versionId } = await aLesson()
  const userId = person.id
  const here = { userId, itemId: item.id }
  const sitting = await db.sitting.create({ data: { id: randomUUID(), ...here, revisionId, number: 1, seed: 1 } })
  const attempt = { id: randomUUID(), ...here, revisionId, sittingId: sitting.id, answer: {} }
  await db.attempt.create({ data: attempt })
  const verdict = { attemptId: attempt.id, outcome: 'CORRECT' as const, score, feedback: {}, revisionId }
  await db.verdict.create({ data: verdict })
  await db.progress.create({ data: { ...here, courseId: item.courseId, attempts: 1, bestScore: score } })
  await db.enrolment.create({ data: { userId, courseId: item.courseId, versionId } })
  await db.mastery.create({ data: { userId, courseId: item.courseId, concept: 'stages', level: score, answers: 1 } })
  await db.reviewCard.create({ data: { ...here, dueAt: new Date(), stability: score, difficulty: 1 } })
  await db.reviewLog.create({ data: { id: randomUUID(), ...here, rating: 3 } })
  await db.solvedVariant.create({ data: { ...here, variant: '' } })
  await db.revealedHint.create({ data: { ...here, number: 1 } })
  await db.note.create({ data: { id: randomUUID(), ...here, body: 'a note' } })
  await db.bookmark.create({ data: here })
  await db.like.create({ data: here })
  await db.feedback.create({ data: { id: randomUUID(), ...here, revisionId, body: 'good' } })
  await db.answerDraft.create({ data: { ...here, answer: {} } })
  await db.certificate.create({
    data: { userId, courseId: item.courseId, versionId, code: randomUUID(), name: person.name, score },
  })
}

async function countTraces(userId: string) {
  const where = { where: { userId } }
  return {
    sittings: await db.sitting.count(where),
    attempts: await db.attempt.count(where),
    progress: await db.progress.count(where),
    enrolments: await db.enrolment.count(where),
    mastery: await db.mastery.count(where),
    cards: await db.reviewCard.count(where),
    logs: await db.reviewLog.count(where),
    solved: await db.solvedVariant.count(where),
    hints: await db.revealedHint.count(where),
    notes: await db.note.count(where),
    bookmarks: await db.bookmark.count(where),
    likes: await db.like.count(where),
    feedback: await db.feedback.count(where),
    drafts: await db.answerDraft.count(where),
    certificates: await db.certificate.count(where),
  }
}

it('moves everything to a new account', async () => {
  const guest = await aPerson(db, { isGuest: true })
  const account = await aPerson(db)
  await leaveTraces(guest, 0.5)
  const had = await countTraces(guest.id)
  await adoptGuest(db, guest.id, account.id)
  expect(await countTraces(account.id)).toEqual(had)
  expect(await db.user.count({ where: { id: guest.id } })).toBe(0)
  expect(await countTraces(account.id)).toEqual(had)
})

it('joins it with what the account had, and keeps the better', async () => {
  const guest = await aPerson(db, { isGuest: true })
  const account = await aPerson(db)
  await leaveTraces(guest, 1)
  await leaveTraces(account, 0.5)
  await adoptGuest(db, guest.id, account.id)
  const traces = await countTraces(account.id)
  expect(traces).toMatchObject({ sittings: 2, attempts: 2, progress: 1, enrolments: 1, cards: 1, notes: 2, likes: 1 })
  const progress = await db.progress.findFirstOrThrow({ where: { userId: account.id } })
  expect(progress).toMatchObject({ attempts: 2, bestScore: 1 })
  // One history: two answers, and the variant that both got right counts once. The guest's reviews of a card that the
  // account had already go with the guest's card.
  const mastery = await db.mastery.findFirstOrThrow({ where: { userId: account.id } })
  expect(mastery).toMatchObject({ answers: 2, rightVariants: 1, level: expect.closeTo(7 / 18, 12) })
  expect(traces).toMatchObject({ logs: 1 })
  expect(await db.user.count({ where: { id: guest.id } })).toBe(0)
  expect(await countTraces(account.id)).toEqual(traces)
})

it('may be repeated', async () => {
  const guest = await aPerson(db, { isGuest: true })
  const account = await aPerson(db)
  await leaveTraces(guest, 1)
  await adoptGuest(db, guest.id, account.id)
  const read = async () => ({
    traces: await countTraces(account.id),
    progress: await db.progress.findMany({ where: { userId: account.id } }),
    mastery: await db.mastery.findMany({ where: { userId: account.id } }),
  })
  const once = await read()
  await adoptGuest(db, guest.id, account.id)
  expect(await read()).toEqual(once)
})

it('loses no answer that arrives meanwhile: it is stored for one of the two, or refused', async () => {
  const guest = await aPerson(db, { isGuest: true })
  const account = await aPerson(db)
  const { item, revisionId } = await aLesson()
  const answer = () =>
    db.attempt.create({ data: { id: randomUUID(), userId: guest.id, itemId: item.id, revisionId, answer: {} } })
  const answers = Array.from({ length: 12 }, () => answer())
  const [, ...stored] = await Promise.allSettled([adoptGuest(db, guest.id, account.id), ...answers])
  const acknowledged = stored.filter(({ status }) => status === 'fulfilled').length
  expect(await db.attempt.count({ where: { userId: account.id } })).toBe(acknowledged)
})
