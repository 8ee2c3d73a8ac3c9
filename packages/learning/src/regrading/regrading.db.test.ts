import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import type { LoadedCourse, LoadedItem } from '@stagecraft/content'
import { testDb } from '@stagecraft/db/testing'
import { submitAttempt } from '../attempts/submit-attempt.ts'
import { publishCourse } from '../authoring/publish-course.ts'
import { rebuildMastery } from '../mastery/rebuild-mastery.ts'
import type { Person } from '../platform.ts'
import { rebuildProgress } from '../progress/rebuild-progress.ts'
import { saveAnswer } from '../sittings/save-answer.ts'
import { startSitting } from '../sittings/start-sitting.ts'
import { submitSitting } from '../sittings/submit-sitting.ts'
import { viewSitting } from '../sittings/view-sitting.ts'
import { countAttempts } from '../statistics/count-attempts.ts'
import { rebuildStatistics } from '../statistics/rebuild-statistics.ts'
import { hashOf } from '../testing/a-course.ts'
import { aQuiz } from '../testing/a-quiz.ts'
import { aPerson } from '../testing/people.ts'
import { applyRegrade } from './apply-regrade.ts'
import { previewRegrade } from './preview-regrade.ts'

const db = testDb()
const platform = { db }
const base = 'bloat/bytes/base'

let slug = ''
let instructor: Person

// Each test has a course of its own: revisions stay in memory.
beforeEach(async () => {
  slug = `course-${randomUUID().slice(0, 8)}`
  instructor = await aPerson(db, { role: 'instructor' })
  await publishCourse(platform, aQuiz({ slug }))
})

interface Key {
  readonly right: string
  readonly options?: readonly string[]
}

// Publishes the course with another answer key for one of its questions.
async function rekey(item: string, { right, options }: Key): Promise<void> {
  const course = aQuiz({ slug })
  const items = course.items.map((each) => (each.key === item ? withKey(each, right, options) : each))
  await publishCourse(platform, { ...course, items, hash: hashOf(items) } satisfies LoadedCourse)
}

function withKey(item: LoadedItem, right: string, names?: readonly string[]): LoadedItem {
  const source = item.source as { readonly options: readonly { readonly id: string }[] }
  const ids = names ?? source.options.map(({ id }) => id)
  const options = ids.map((id) => ({ id, text: id, correct: id === right, explanation: `So it is with ${id}.` }))
  const [first = '0'] = item.hash
  const hash = `${first === 'a' ? 'b' : 'a'}${right.length}${ids.length}${item.hash.slice(3)}`
  return { ...item, source: { ...source, options }, hash }
}

async function revisionOf(item: string): Promise<string> {
  const { currentVersionId } = await db.course.findUniqueOrThrow({ where: { slug } })
  const placed = await db.courseVersionItem.findFirstOrThrow({
    where: { versionId: currentVersionId ?? '', item: { key: item } },
  })
  return placed.revisionId
}

async function answer(learner: Person, chosen: string, revisionId?: string): Promise<string> {
  const id = randomUUID()
  const given = {
    id,
    revisionId: revisionId ?? (await revisionOf(base)),
    seed: 0,
    answer: { kind: 'choice', chosen: [chosen] },
  }
  await submitAttempt(platform, learner, given)
  return id
}

const preview = (item = base) => previewRegrade(platform, { course: slug, item })
const apply = (digest: string, item = base) => applyRegrade(platform, instructor, { course: slug, item, digest })

// Everything that follows from verdicts, but for the times of writing.
async function derived() {
  const of = { item: { course: { slug } } }
  const order = [{ userId: 'asc' }, { itemId: 'asc' }] as const
  return {
    progress: await db.progress.findMany({
      where: of,
      orderBy: [...order],
      omit: { startedAt: true, completedAt: true, updatedAt: true },
    }),
    solved: await db.solvedVariant.findMany({ where: of, orderBy: [...order], omit: { solvedAt: true } }),
    mastery: (
      await db.mastery.findMany({
        where: { course: { slug } },
        orderBy: [{ userId: 'asc' }, { concept: 'asc' }],
        omit: { updatedAt: true },
      })
    ).map((row) => ({ ...row, level: row.level.toFixed(9) })),
    statistics: await db.itemStatistic.findMany({
      where: { revision: of },
      orderBy: [{ revisionId: 'asc' }, { variant: 'asc' }],
      omit: { updatedAt: true },
    }),
  }
}

async function expectAsRebuilt() {
  await countAttempts(platform, { atMost: 1_000 })
  const left = await derived()
  await rebuildProgress(platform)
  await rebuildMastery(platform)
  await rebuildStatistics(platform)
  expect(await derived()).toEqual(left)
}

describe('a preview', () => {
  it('says what would change, and changes nothing', async () => {
    const [one, other] = [await aPerson(db), await aPerson(db)]
    const right = await answer(one, 'alpine')
    const wrong = await answer(other, 'golang')
    await rekey(base, { right: 'golang' })
    const figures = await preview()
    expect(figures).toMatchObject({
      revisionId: await revisionOf(base),
      answers: 2,
      unfit: 0,
      changes: 2,
      up: 1,
      down: 1,
    })
    expect(figures.sample).toEqual([
      {
        attemptId: right,
        name: one.name,
        before: { outcome: 'correct', score: 1 },
        after: { outcome: 'incorrect', score: 0 },
      },
      {
        attemptId: wrong,
        name: other.name,
        before: { outcome: 'incorrect', score: 0 },
        after: { outcome: 'correct', score: 1 },
      },
    ])
    expect(await preview()).toEqual(figures)
    expect(await db.verdict.count({ where: { attemptId: { in: [right, wrong] } } })).toBe(2)
  })

  it('leaves alone what does not fit the question any more', async () => {
    const learner = await aPerson(db)
    await answer(learner, 'alpine')
    await rekey(base, { right: 'scratch', options: ['scratch', 'golang'] })
    expect(await preview()).toMatchObject({ answers: 1, unfit: 1, changes: 0, sample: [] })
  })

  it('finds nothing where the key is as it was', async () => {
    await answer(await aPerson(db), 'golang')
    expect(await preview()).toMatchObject({ answers: 1, unfit: 0, changes: 0, up: 0, down: 0 })
  })

  it('goes through more answers than one batch holds, some of them at the same moment', async () => {
    const learner = await aPerson(db)
    const attemptId = await answer(learner, 'alpine')
    await db.$executeRaw`
      INSERT INTO attempts (id, user_id, item_id, revision_id, seed, variant, answer, submitted_at)
      SELECT gen_random_uuid(), user_id, item_id, revision_id, seed, variant, answer,
             submitted_at + make_interval(secs => number / 700)
      FROM attempts, generate_series(1, 1300) number WHERE id = ${attemptId}::uuid`
    await db.$executeRaw`
      INSERT INTO verdicts (attempt_id, number, outcome, score, feedback, reason, revision_id)
      SELECT id, 1, 'CORRECT', 1, '{}', 'SUBMISSION', revision_id FROM attempts
      WHERE user_id = ${learner.id}::uuid AND id <> ${attemptId}::uuid`
    await rekey(base, { right: 'golang' })
    const figures = await preview()
    expect(figures).toMatchObject({ answers: 1301, changes: 1301, down: 1301 })
    expect(figures.sample).toHaveLength(100)
  })

  it.each(['bloat/bytes', 'bloat/none'])('of %s, which is no question, is refused', async (item) => {
    await expect(preview(item)).rejects.toMatchObject({ code: 'not-found' })
  })
})

describe('a regrade', () => {
  it('adds verdicts that count from then on, and brings all that follows up to date', async () => {
    const [one, other, third] = [await aPerson(db), await aPerson(db), await aPerson(db)]
    const right = await answer(one, 'alpine')
    await answer(one, 'golang')
    await answer(other, 'golang')
    await countAttempts(platform, { atMost: 100 })
    await answer(third, 'alpine')
    await rekey(base, { right: 'golang' })
    const { digest } = await preview()
    expect(await apply(digest)).toMatchObject({ changes: 4, up: 2, down: 2 })

    expect(await db.verdict.findMany({ where: { attemptId: right }, orderBy: { number: 'asc' } })).toMatchObject([
      { number: 1, outcome: 'CORRECT', reason: 'SUBMISSION', gradedBy: null },
      {
        number: 2,
        outcome: 'INCORRECT',
        score: 0,
        reason: 'REGRADE',
        gradedBy: instructor.id,
        revisionId: await revisionOf(base),
      },
    ])
    expect(await db.progress.findFirst({ where: { userId: third.id } })).toMatchObject({
      state: 'STARTED',
      bestScore: 0,
    })
    expect(await db.progress.findFirst({ where: { userId: other.id } })).toMatchObject({
      state: 'COMPLETED',
      bestScore: 1,
    })
    expect(await db.mastery.findFirst({ where: { userId: third.id } })).toMatchObject({ level: 0, rightVariants: 0 })
    await expectAsRebuilt()
  })

  it('is written down, without names', async () => {
    await answer(await aPerson(db), 'golang')
    await rekey(base, { right: 'golang' })
    const { digest } = await preview()
    await apply(digest)
    const { itemId } = await db.itemRevision.findUniqueOrThrow({ where: { id: await revisionOf(base) } })
    const [event] = await db.auditEvent.findMany({ where: { subjectId: itemId } })
    expect(event).toMatchObject({
      actorId: instructor.id,
      action: 'item.regraded',
      detail: { changes: 1, up: 1, digest },
    })
    expect(event?.detail).not.toHaveProperty('sample')
  })

  it('done twice changes nothing the second time', async () => {
    await answer(await aPerson(db), 'golang')
    await rekey(base, { right: 'golang' })
    const { digest } = await preview()
    await apply(digest)
    expect(await apply(digest)).toMatchObject({ answers: 1, changes: 0 })
    expect(await db.verdict.count({ where: { gradedBy: instructor.id } })).toBe(1)
  })

  it('asked for in five tabs at once happens once', async () => {
    await answer(await aPerson(db), 'golang')
    await rekey(base, { right: 'golang' })
    const { digest } = await preview()
    const results = await Promise.all(Array.from({ length: 5 }, () => apply(digest)))
    expect(results.map(({ changes }) => changes).toSorted((one, other) => one - other)).toEqual([0, 0, 0, 0, 1])
    expect(await db.verdict.count({ where: { gradedBy: instructor.id } })).toBe(1)
  })

  it.each([
    [
      'an answer to the older key came since the preview',
      async (old: string) => void (await answer(await aPerson(db), 'golang', old)),
    ],
    ['the key was changed again', () => rekey(base, { right: 'golang', options: ['golang', 'alpine', 'debian'] })],
  ])('is refused where %s, and nothing is changed', async (_, happen) => {
    const old = await revisionOf(base)
    const attemptId = await answer(await aPerson(db), 'golang')
    await rekey(base, { right: 'golang' })
    const { digest } = await preview()
    await happen(old)
    await expect(apply(digest)).rejects.toMatchObject({ code: 'conflict' })
    expect(await db.verdict.count({ where: { attemptId } })).toBe(1)
    expect((await preview()).digest).not.toBe(digest)
  })

  it('is not held up by answers to the key it applies', async () => {
    await answer(await aPerson(db), 'golang')
    await rekey(base, { right: 'golang' })
    const { digest } = await preview()
    await answer(await aPerson(db), 'golang')
    expect(await apply(digest)).toMatchObject({ answers: 2, changes: 1 })
    await expectAsRebuilt()
  })

  it('meets answers that are being given: none is lost, and every figure is right', async () => {
    const learners = await Promise.all(Array.from({ length: 4 }, () => aPerson(db)))
    const old = await revisionOf(base)
    for (const learner of learners) await answer(learner, 'golang')
    await rekey(base, { right: 'golang' })
    const { digest } = await preview()
    // One after the other of each learner: of two at once it would be open which was first.
    const given = learners.map(async (learner) => {
      for (const chosen of ['alpine', 'golang', 'golang', 'alpine', 'golang', 'golang']) await answer(learner, chosen)
    })
    const [{ changes }] = await Promise.all([apply(digest), ...given, countAttempts(platform, { atMost: 100 })])
    expect(changes).toBe(4)
    expect(await db.attempt.count({ where: { item: { course: { slug } } } })).toBe(28)
    expect(await db.attempt.count({ where: { revisionId: old } })).toBe(4)
    await expectAsRebuilt()
  })
})

describe('a regrade of a question in a quiz', () => {
  const first = 'bloat/check/q1'

  async function sit(chosen: string) {
    const learner = await aPerson(db)
    const { id } = await startSitting(platform, learner, { id: randomUUID(), course: slug, quiz: 'bloat/check' })
    const { questions } = await viewSitting(platform, learner, { id })
    for (const { itemId, question } of questions) {
      const option = question.key === first ? chosen : 'right'
      await saveAnswer(platform, learner, {
        sittingId: id,
        itemId,
        answer: { kind: 'choice', chosen: [option] },
        edition: 0,
      })
    }
    return { learner, id, submit: () => submitSitting(platform, learner, { id }) }
  }

  it('gives the sitting another score, and the quiz another state', async () => {
    const { learner, id, submit } = await sit('left')
    await submit()
    const ofQuiz = { where: { userId: learner.id, item: { kind: 'QUIZ' as const } } }
    expect(await db.progress.findFirst(ofQuiz)).toMatchObject({ state: 'STARTED', bestScore: 0.75 })
    await rekey(first, { right: 'left' })
    await apply((await preview(first)).digest, first)
    expect(await viewSitting(platform, learner, { id })).toMatchObject({ score: 1, isPassed: true })
    expect(await db.progress.findFirst(ofQuiz)).toMatchObject({ state: 'COMPLETED', bestScore: 1, attempts: 1 })
    await expectAsRebuilt()
  })

  it('leaves a sitting that is still open without a score', async () => {
    const { learner, id } = await sit('left')
    const other = await sit('left')
    await other.submit()
    await rekey(first, { right: 'left' })
    await apply((await preview(first)).digest, first)
    expect(await viewSitting(platform, learner, { id })).toMatchObject({ state: 'open', score: null })
  })

  it('gives an answer whose grader had failed its first verdict, and has it counted', async () => {
    const { learner, id, submit } = await sit('right')
    await submit()
    const attempt = await db.attempt.findFirstOrThrow({ where: { sittingId: id, item: { key: first } } })
    const without = randomUUID()
    const failed = await sit('left')
    // As handing in leaves it where the grader fails: an attempt without a verdict.
    await db.attempt.create({
      data: {
        id: without,
        userId: failed.learner.id,
        itemId: attempt.itemId,
        revisionId: attempt.revisionId,
        sittingId: failed.id,
        seed: attempt.seed,
        answer: { kind: 'choice', chosen: ['right'] },
      },
    })
    await failed.submit()
    await countAttempts(platform, { atMost: 100 })
    expect(await viewSitting(platform, failed.learner, { id: failed.id })).toMatchObject({ score: 1 })
    const figures = await preview(first)
    expect(figures).toMatchObject({ answers: 2, changes: 1, up: 0, down: 0, sample: [{ before: null }] })
    await apply(figures.digest, first)
    expect(await db.verdict.findMany({ where: { attemptId: without } })).toMatchObject([
      { number: 1, outcome: 'CORRECT', reason: 'REGRADE' },
    ])
    expect(await db.uncountedAttempt.count({ where: { attemptId: without } })).toBe(1)
    expect(await db.mastery.count({ where: { userId: failed.learner.id, concept: 'odd' } })).toBe(1)
    await countAttempts(platform, { atMost: 100 })
    expect(await db.itemStatistic.findFirst({ where: { revisionId: attempt.revisionId } })).toMatchObject({
      answers: 2,
    })
    expect(await viewSitting(platform, learner, { id })).toMatchObject({ score: 1 })
    await expectAsRebuilt()
  })
})
