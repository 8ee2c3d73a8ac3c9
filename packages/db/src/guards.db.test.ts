import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { permitErasure } from './erasure.ts'
import { testDb } from './testing/test-db.ts'
import { isUniqueViolation } from './violations.ts'

const db = testDb()

/** A course with one published question, and a guest who has answered it. */
async function anAnsweredCourse() {
  const user = await db.user.create({
    data: { name: 'Guest', email: `${randomUUID()}@guest.invalid`, isAnonymous: true },
  })
  const course = await db.course.create({ data: { slug: randomUUID() } })
  const item = await db.item.create({ data: { courseId: course.id, key: 'm/l/q', kind: 'QUESTION' } })
  const content = { hash: 'a'.repeat(64), title: 'Which stage?' }
  const revision = await db.itemRevision.create({
    data: { ...content, itemId: item.id, source: {}, rendered: {}, concepts: [] },
  })
  const version = await db.courseVersion.create({
    data: { ...content, courseId: course.id, number: 1, summary: '', metadata: {} },
  })
  await db.course.update({ where: { id: course.id }, data: { currentVersionId: version.id } })
  const placement = { versionId: version.id, itemId: item.id }
  await db.courseVersionItem.create({ data: { ...placement, revisionId: revision.id, position: 0 } })
  const answer = { userId: user.id, itemId: item.id, revisionId: revision.id }
  const attempt = await db.attempt.create({ data: { id: randomUUID(), ...answer, answer: { chosen: ['a'] } } })
  const verdict = { attemptId: attempt.id, number: 1 }
  await db.verdict.create({
    data: { ...verdict, outcome: 'CORRECT', score: 1, feedback: {}, revisionId: revision.id },
  })
  const log = await db.reviewLog.create({ data: { id: randomUUID(), userId: user.id, itemId: item.id, rating: 3 } })
  const event = await db.auditEvent.create({ data: { action: 'x.done', subjectType: 'x', subjectId: '1' } })
  return { user, course, item, revision, version, placement, attempt, verdict, log, event }
}

type Rows = Awaited<ReturnType<typeof anAnsweredCourse>>

const aPerson = () => db.user.create({ data: { name: 'Ada', email: `${randomUUID()}@example.org` } })
const versionItem = ({ placement }: Rows) => ({ versionId_itemId: placement })
const verdictKey = ({ verdict }: Rows) => ({ attemptId_number: verdict })

describe('history cannot be changed', () => {
  it.each<[string, (rows: Rows) => Promise<unknown>]>([
    ['a revision', ({ revision: { id } }) => db.itemRevision.update({ where: { id }, data: { title: 'Other' } })],
    ['a version', ({ version: { id } }) => db.courseVersion.update({ where: { id }, data: { title: 'Other' } })],
    ['an outline', (rows) => db.courseVersionItem.update({ where: versionItem(rows), data: { position: 7 } })],
    ['an answer', ({ attempt: { id } }) => db.attempt.update({ where: { id }, data: { answer: {} } })],
    [
      'the time of an answer',
      ({ attempt: { id } }) => db.attempt.update({ where: { id }, data: { submittedAt: new Date() } }),
    ],
    ['a verdict', (rows) => db.verdict.update({ where: verdictKey(rows), data: { score: 0.5 } })],
    ['a review', ({ log: { id } }) => db.reviewLog.update({ where: { id }, data: { rating: 4 } })],
    ['an audit event', ({ event: { id } }) => db.auditEvent.update({ where: { id }, data: { action: 'y.done' } })],
  ])('%s', async (_, change) => {
    await expect(change(await anAnsweredCourse())).rejects.toThrow(/cannot be changed once it is written/)
  })

  // Naming the columns leaves one out as soon as the table gets another: then this test asks for it.
  it.each(['attempts', 'review_logs'])('no column of %s but its owner', async (table) => {
    const columns = await db.$queryRaw<{ column: string }[]>`
      SELECT column_name AS column FROM information_schema.columns WHERE table_name = ${table}`
    const guarded = await db.$queryRaw<{ column: string }[]>`
      SELECT event_object_column AS column FROM information_schema.triggered_update_columns
      WHERE event_object_table = ${table} AND trigger_name = ${`${table}_unchanged`}`
    const names = (rows: readonly { column: string }[]) => rows.map(({ column }) => column).toSorted()
    expect([...names(guarded), 'user_id'].toSorted()).toEqual(names(columns))
  })
})

describe('history cannot be deleted', () => {
  it.each<[string, (rows: Rows) => Promise<unknown>]>([
    ['a revision', ({ revision: { id } }) => db.itemRevision.delete({ where: { id } })],
    ['a version', ({ version: { id } }) => db.courseVersion.delete({ where: { id } })],
    ['an outline', (rows) => db.courseVersionItem.delete({ where: versionItem(rows) })],
    ['an answer', ({ attempt: { id } }) => db.attempt.delete({ where: { id } })],
    ['a verdict', (rows) => db.verdict.delete({ where: verdictKey(rows) })],
    ['an audit event', ({ event: { id } }) => db.auditEvent.delete({ where: { id } })],
  ])('%s', async (_, remove) => {
    await expect(remove(await anAnsweredCourse())).rejects.toThrow(/cannot be deleted/)
  })

  it('an item that was published, or a course that was answered', async () => {
    const { item, course } = await anAnsweredCourse()
    await expect(db.item.delete({ where: { id: item.id } })).rejects.toThrow()
    await expect(db.course.delete({ where: { id: course.id } })).rejects.toThrow()
  })
})

describe('what must stay possible', () => {
  it('deleting a user takes all of theirs along', async () => {
    const { user, attempt } = await anAnsweredCourse()
    await db.user.delete({ where: { id: user.id } })
    expect(await db.attempt.count({ where: { id: attempt.id } })).toBe(0)
    expect(await db.verdict.count({ where: { attemptId: attempt.id } })).toBe(0)
  })

  it('deleting a course that nobody has answered takes its content along', async () => {
    const { user, course, revision, version } = await anAnsweredCourse()
    await db.user.delete({ where: { id: user.id } })
    await db.course.delete({ where: { id: course.id } })
    expect(await db.itemRevision.count({ where: { id: revision.id } })).toBe(0)
    expect(await db.courseVersion.count({ where: { id: version.id } })).toBe(0)
  })

  it('erasing a course with its answers, by a transaction that has the permit', async () => {
    const { course, item, event } = await anAnsweredCourse()
    await db.$transaction(async (tx) => {
      await permitErasure(tx)
      await tx.attempt.deleteMany({ where: { itemId: item.id } })
      await tx.course.delete({ where: { id: course.id } })
      await tx.auditEvent.delete({ where: { id: event.id } })
    })
    expect(await db.item.count({ where: { courseId: course.id } })).toBe(0)
    const next = await anAnsweredCourse()
    await expect(db.attempt.deleteMany({ where: { id: next.attempt.id } })).rejects.toThrow(/cannot be deleted/)
  })

  it("a guest's rows go to the account they sign up for, and nobody else's change hands", async () => {
    const { user: guest, attempt, log } = await anAnsweredCourse()
    const [ada, eve] = [await aPerson(), await aPerson()]
    await db.attempt.updateMany({ where: { userId: guest.id }, data: { userId: ada.id } })
    await db.reviewLog.updateMany({ where: { userId: guest.id }, data: { userId: ada.id } })
    for (const stolen of [
      db.attempt.update({ where: { id: attempt.id }, data: { userId: eve.id } }),
      db.reviewLog.update({ where: { id: log.id }, data: { userId: eve.id } }),
    ]) {
      await expect(stolen).rejects.toThrow(/can change its owner only from a guest/)
    }
    expect(await db.attempt.findUnique({ where: { id: attempt.id } })).toMatchObject({ userId: ada.id })
  })

  it('a verdict is superseded by one with the next number, and a review is undone', async () => {
    const { verdict, revision, log } = await anAnsweredCourse()
    await db.verdict.create({
      data: {
        ...verdict,
        number: 2,
        outcome: 'PARTIAL',
        score: 0.5,
        feedback: {},
        reason: 'REGRADE',
        revisionId: revision.id,
      },
    })
    await db.reviewLog.delete({ where: { id: log.id } })
    expect(await db.verdict.count({ where: { attemptId: verdict.attemptId } })).toBe(2)
  })

  it('the first administrator may leave; the installation stays set up', async () => {
    const admin = await aPerson()
    await db.installation.create({ data: { administratorId: admin.id } })
    await db.user.delete({ where: { id: admin.id } })
    expect(await db.installation.findMany()).toMatchObject([{ id: 1, administratorId: null }])
  })
})

describe('values that must hold', () => {
  it.each([-0.1, 1.1, Number.NaN])('a score is from 0 to 1, not %d', async (score) => {
    const { verdict, revision } = await anAnsweredCourse()
    await expect(db.$executeRaw`
      INSERT INTO verdicts (attempt_id, number, outcome, score, feedback, revision_id)
      VALUES (${verdict.attemptId}::uuid, 2, 'CORRECT', ${String(score)}::float8, '{}', ${revision.id}::uuid)
    `).rejects.toThrow(/verdicts_score_range/)
  })

  it('an installation has one row', async () => {
    await expect(db.installation.create({ data: { id: 2 } })).rejects.toThrow(/installation_single_row/)
  })

  it('an item has one draft outside sittings', async () => {
    const { user, item } = await anAnsweredCourse()
    const draft = { userId: user.id, itemId: item.id, answer: {} }
    await db.answerDraft.create({ data: draft })
    await expect(db.answerDraft.create({ data: draft })).rejects.toSatisfy(isUniqueViolation)
  })
})
