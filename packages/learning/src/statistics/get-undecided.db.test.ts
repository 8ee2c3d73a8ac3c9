import { randomUUID } from 'node:crypto'
import { beforeAll, expect, it } from 'vitest'
import { testDb } from '@stagecraft/db/testing'
import { publishCourse } from '../authoring/publish-course.ts'
import { aCourse, anItem, hashOf } from '../testing/a-course.ts'
import { aPerson } from '../testing/people.ts'
import { getUndecided } from './get-undecided.ts'

const db = testDb()
const platform = { db }
const exercise = { key: 'bloat/slim', itemId: '', revisionId: '' }
let userId = ''

beforeAll(async () => {
  for (const slug of ['images', 'other']) {
    const course = aCourse({ slug })
    const slim = anItem({
      key: exercise.key,
      kind: 'exercise',
      parentKey: 'bloat',
      title: 'Slim',
      source: { kind: 'dockerfile' },
    })
    const items = [...course.items, slim]
    await publishCourse(platform, { ...course, items, hash: hashOf(items) })
  }
  const item = await db.item.findFirstOrThrow({
    where: { key: exercise.key, course: { slug: 'images' } },
    include: { revisions: true },
  })
  Object.assign(exercise, { itemId: item.id, revisionId: item.revisions[0]?.id })
  userId = (await aPerson(db)).id
})

type Outcome = 'CORRECT' | 'PARTIAL' | 'UNDECIDED'

const unsure = (id: string, reason: string) => ({ id, verdict: 'unsure', reason })
const passed = { id: 'size', verdict: 'passed', reason: 'It has 12 MB.' }

// An answer with its verdicts, the last of which counts.
async function have(...verdicts: readonly (readonly [Outcome, readonly object[]])[]) {
  const { itemId, revisionId } = exercise
  const id = randomUUID()
  await db.attempt.create({ data: { id, userId, itemId, revisionId, answer: { kind: 'dockerfile', dockerfile: '' } } })
  for (const [index, [outcome, checks]] of verdicts.entries()) {
    const score = outcome === 'CORRECT' ? 1 : 0
    await db.verdict.create({
      data: { attemptId: id, number: index + 1, outcome, score, feedback: { checks: [...checks] }, revisionId },
    })
  }
}

it('lists what could not be told by item, check and reason, of the verdicts that count', async () => {
  expect(await getUndecided(platform, { course: 'images' })).toEqual([])
  await have(['UNDECIDED', [unsure('starts', '`make` is not known'), unsure('user', 'USER is a variable'), passed]])
  await have(['PARTIAL', [unsure('starts', '`make` is not known'), passed]])
  await have(['CORRECT', [passed]])
  await have(['UNDECIDED', [unsure('starts', 'superseded')]], ['CORRECT', [passed]])
  await have(['UNDECIDED', []])

  const shared = { key: exercise.key, title: 'Slim', newestAt: expect.any(Date) as Date }
  const rows = await getUndecided(platform, { course: 'images' })
  expect(rows).toHaveLength(3)
  expect(rows).toEqual(
    expect.arrayContaining([
      { ...shared, check: null, reasonHtml: null, count: 1, undecided: 1 },
      { ...shared, check: 'starts', reasonHtml: '<p><code>make</code> is not known</p>', count: 2, undecided: 1 },
      { ...shared, check: 'user', reasonHtml: '<p>USER is a variable</p>', count: 1, undecided: 1 },
    ]),
  )
  expect(await getUndecided(platform, { course: 'other' })).toEqual([])
})
