import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { createDb } from '@stagecraft/db'
import { newTestDatabase, testDb } from '@stagecraft/db/testing'
import { submitAttempt } from '../attempts/submit-attempt.ts'
import { publishCourse } from '../authoring/publish-course.ts'
import type { Person } from '../platform.ts'
import { aQuiz } from '../testing/a-quiz.ts'
import { aPerson } from '../testing/people.ts'
import { countAttempts } from './count-attempts.ts'
import { getItemStatistics } from './get-item-statistics.ts'
import { rebuildStatistics } from './rebuild-statistics.ts'

const db = testDb()
const platform = { db }
interface Asked {
  readonly itemId: string
  readonly revisionId: string
  readonly key: string
}
let base: Asked
let asked: readonly Asked[] = []
let quiz = { id: '', revisionId: '' }
const learners: Person[] = []

beforeAll(async () => {
  const course = aQuiz({ slug: 'images', questions: 3 })
  await publishCourse(platform, course)
  const items = await db.item.findMany({ include: { revisions: true }, orderBy: { key: 'asc' } })
  const of = (key: string): Asked => {
    const item = items.find((each) => each.key === key)
    return { key, itemId: item?.id ?? '', revisionId: item?.revisions[0]?.id ?? '' }
  }
  base = of('bloat/bytes/base')
  asked = [1, 2, 3].map((number) => of(`bloat/check/q${number}`))
  quiz = { id: of('bloat/check').itemId, revisionId: of('bloat/check').revisionId }
  for (let index = 0; index < 6; index += 1) learners.push(await aPerson(db))
})

const figures = async (key = base.key) => {
  const all = await getItemStatistics(platform, { course: 'images' })
  return all.find((item) => item.key === key)
}

const answer = (learner: Person | undefined, chosen: string) =>
  submitAttempt(platform, learner as Person, {
    id: randomUUID(),
    revisionId: base.revisionId,
    seed: 0,
    answer: { kind: 'choice', chosen: [chosen] },
  })

/** Stores an answer with its verdict as it stands, and notes that it is not counted yet. */
async function store(given: {
  readonly of?: Asked
  readonly score: number
  readonly outcome?: 'UNDECIDED'
  readonly variant?: string
  readonly answer?: object
  readonly feedback?: object
  readonly sittingId?: string
}) {
  const { itemId, revisionId } = given.of ?? base
  const id = randomUUID()
  const outcome = given.outcome ?? (given.score === 1 ? 'CORRECT' : given.score === 0 ? 'INCORRECT' : 'PARTIAL')
  await db.attempt.create({
    data: {
      id,
      userId: learners[0]?.id ?? '',
      itemId,
      revisionId,
      sittingId: given.sittingId ?? null,
      variant: given.variant ?? '',
      answer: given.answer ?? {},
      verdicts: { create: { outcome, score: given.score, feedback: given.feedback ?? {}, revisionId } },
      uncounted: { create: {} },
    },
  })
  return id
}

describe('getItemStatistics', () => {
  it('says nothing of what nobody answered', async () => {
    expect(await figures()).toMatchObject({ n: 0, facility: null, deviation: null, tallies: [], variants: [] })
  })

  it('holds every answer that was given until now, once', async () => {
    await Promise.all(learners.map((learner, index) => answer(learner, index < 4 ? 'alpine' : 'golang')))
    expect(await figures()).toMatchObject({
      n: 6,
      right: 4,
      undecided: 0,
      facility: expect.closeTo(4 / 6, 12),
      deviation: expect.closeTo(Math.sqrt(4 / 15), 12),
      tallies: [
        { name: 'alpine', count: 4 },
        { name: 'golang', count: 2 },
      ],
    })
    await answer(learners[0], 'golang')
    expect(await figures()).toMatchObject({ n: 7, right: 4 })
    expect(await figures()).toMatchObject({ n: 7, right: 4 })
  })

  it('tells variants apart, and leaves out what could not be decided', async () => {
    const of = asked[0]
    if (of === undefined) throw new Error('no question')
    await store({ of, score: 1, variant: 'port=80' })
    await store({ of, score: 0.5, variant: 'port=80' })
    await store({ of, score: 0, variant: 'port=90' })
    await store({ of, score: 0, outcome: 'UNDECIDED', variant: 'port=90' })
    expect(await figures(of.key)).toMatchObject({
      n: 3,
      right: 1,
      undecided: 1,
      facility: 0.5,
      deviation: 0.5,
      variants: [
        { variant: 'port=80', n: 2, right: 1, facility: 0.75, undecided: 0 },
        { variant: 'port=90', n: 1, right: 0, facility: 0, undecided: 1, deviation: null },
      ],
    })
  })

  const checks = [
    { id: 'lean', verdict: 'failed' },
    { id: 'starts', verdict: 'unsure' },
    { id: 'small', verdict: 'passed' },
  ]
  it.each<[kind: string, answer: object, feedback: object, expected: readonly string[]]>([
    ['choice', { chosen: ['a', 'b'] }, {}, ['a', 'b']],
    ['true-false', { value: false }, {}, ['false']],
    ['true-false', { value: null }, {}, []],
    ['lines', { lines: [3, 7] }, {}, ['3', '7']],
    [
      'blanks',
      {},
      {
        blanks: [
          { name: 'base', isRight: false },
          { name: 'port', isRight: true },
        ],
      },
      ['base'],
    ],
    [
      'match',
      {},
      {
        pairs: [
          { left: 'a', chosen: 'x', isRight: false },
          { left: 'b', chosen: null, isRight: false },
        ],
      },
      ['a → x'],
    ],
    ['dockerfile', {}, { checks }, ['lean', 'unsure: starts']],
    ['text', { text: 'alpine' }, {}, []],
  ])('counts what was chosen or wrong: %s %j', async (kind, given, feedback, expected) => {
    const of = asked[1]
    if (of === undefined) throw new Error('no question')
    const variant = randomUUID()
    for (const outcome of [undefined, 'UNDECIDED'] as const) {
      await store({ of, variant, score: 0, ...(outcome && { outcome }), answer: { kind, ...given }, feedback })
    }
    const { variants } = (await figures(of.key)) ?? { variants: [] }
    const tallies = variants.find((each) => each.variant === variant)?.tallies ?? []
    const unsure = expected.filter((name) => name.startsWith('unsure'))
    expect(tallies.flatMap(({ name, count }) => Array<string>(count).fill(name)).toSorted(inOrder)).toEqual(
      [...expected, ...unsure].toSorted(inOrder),
    )
  })
})

const inOrder = (one: string, other: string) => one.localeCompare(other)

describe('statistics', () => {
  const read = () =>
    db.itemStatistic.findMany({ omit: { updatedAt: true }, orderBy: [{ revisionId: 'asc' }, { variant: 'asc' }] })

  it('made anew from the attempts are what they were', async () => {
    await countAttempts(platform, { atMost: 1_000 })
    await answer(learners[1], 'alpine')
    const before = await read()
    await db.itemStatistic.updateMany({ data: { answers: 99, tallies: { nonsense: 1 } } })
    await rebuildStatistics(platform, { revisionId: base.revisionId })
    expect((await read()).filter(({ revisionId }) => revisionId === base.revisionId)).toEqual(
      before.filter(({ revisionId }) => revisionId === base.revisionId),
    )
    expect(await read()).not.toEqual(before)
    expect(await rebuildStatistics(platform)).toBe(before.length)
    expect(await read()).toEqual(before)
    expect(await db.uncountedAttempt.count()).toBe(1)
  })

  it('count every answer once, whoever counts, rebuilds or answers at the same time', async () => {
    const n = async () => (await figures())?.n ?? 0
    const before = await n()
    const count = () => countAttempts(platform, { atMost: 3 })
    await Promise.all([
      ...Array.from({ length: 12 }, (_, index) => answer(learners[index % 6], 'alpine')),
      ...Array.from({ length: 6 }, count),
      rebuildStatistics(platform),
      rebuildStatistics(platform, { revisionId: base.revisionId }),
    ])
    await Promise.all(Array.from({ length: 6 }, count))
    expect(await n()).toBe(before + 12)
    const counted = await read()
    await rebuildStatistics(platform)
    expect(await read()).toEqual(counted)
  })

  it('use the verdict that counts', async () => {
    const url = await newTestDatabase('migrated')
    const other = createDb(url)
    try {
      await publishCourse({ db: other }, aQuiz({ slug: 'images' }))
      const learner = await aPerson(other)
      const revision = await other.itemRevision.findFirstOrThrow({ where: { item: { key: base.key } } })
      const id = randomUUID()
      const given = { id, revisionId: revision.id, seed: 0, answer: { kind: 'choice', chosen: ['golang'] } }
      await submitAttempt({ db: other }, learner, given)
      await other.verdict.create({
        data: {
          attemptId: id,
          number: 2,
          outcome: 'CORRECT',
          score: 1,
          feedback: {},
          reason: 'REGRADE',
          revisionId: revision.id,
        },
      })
      await countAttempts({ db: other }, { atMost: 10 })
      expect(await other.itemStatistic.findMany()).toMatchObject([{ answers: 1, right: 1, scoreSum: 1 }])
    } finally {
      await other.$disconnect()
    }
  })
})

describe('discrimination', () => {
  // A go for each row: what the three questions were worth; null was not answered, NaN not decided.
  async function haveGoes(rows: readonly (readonly (number | null)[])[]) {
    await db.sitting.updateMany({ where: { number: 1 }, data: { number: 900 + Math.floor(Math.random() * 1e6) } })
    for (const [index, scores] of rows.entries()) {
      const id = randomUUID()
      const questions = asked.map(({ itemId, revisionId }) => ({ itemId, revisionId, seed: 0 }))
      const userId = learners[index]?.id ?? ''
      await db.sitting.create({
        data: {
          id,
          userId,
          itemId: quiz.id,
          revisionId: quiz.revisionId,
          number: 1,
          seed: 0,
          questions,
          state: 'SUBMITTED',
          submittedAt: new Date(),
        },
      })
      for (const [position, score] of scores.entries()) {
        if (score === null) continue
        const of = asked[position] ?? base
        await store({ of, sittingId: id, ...(Number.isNaN(score) ? { score: 0, outcome: 'UNDECIDED' } : { score }) })
      }
    }
  }
  const ofFirst = async () => (await figures(asked[0]?.key))?.discrimination

  it('is null where nobody had a go', async () => {
    expect(await ofFirst()).toBeNull()
  })

  it.each<[name: string, rows: readonly (readonly (number | null)[])[], expected: object]>([
    ['is null for one go', [[1, 1, 0]], { n: 1, index: null, efficiency: null }],
    [
      'is whole where those who know the rest know it',
      [
        [1, 1, 1],
        [1, 1, 1],
        [0, 0, 0],
        [0, 0, 0],
      ],
      { n: 4, index: 100, efficiency: 100 },
    ],
    [
      'is part of that where it goes along in part',
      [
        [1, 1, 1],
        [0, 1, 0],
        [1, 0, 1],
        [0, 0, 0],
      ],
      { n: 4, index: 100 * Math.SQRT1_2, efficiency: 100 },
    ],
    [
      'is negative where those who know the rest do not',
      [
        [0, 1, 1],
        [1, 0, 0],
      ],
      { n: 2, index: -100, efficiency: -100 },
    ],
    [
      'is half of what the scores allow for',
      [
        [1, 1, 1],
        [1, 0, 0],
        [0, 0, 1],
        [0, 1, 0],
        [1, 1, 1],
        [0, 0, 0],
      ],
      { n: 6, index: 100 * (0.2 / Math.sqrt(0.3 * 0.8)), efficiency: 100 * (0.2 / 0.4) },
    ],
    [
      'is null where all are right',
      [
        [1, 1, 0],
        [1, 0, 0],
      ],
      { n: 2, index: null, efficiency: null },
    ],
    [
      'is null where the rest is worth the same',
      [
        [1, 0.1, 0.2],
        [0, 0.2, 0.1],
      ],
      { n: 2, index: null, efficiency: null },
    ],
    [
      'takes what was not answered for wrong, and leaves out what could not be decided',
      [
        [1, 1, Number.NaN],
        [null, 0, 0],
        [Number.NaN, 1, 1],
      ],
      { n: 2, index: 100, efficiency: 100 },
    ],
  ])('%s', async (_name, rows, expected) => {
    await haveGoes(rows)
    const close = Object.entries(expected).map(([name, value]: [string, number | null]): [string, unknown] => [
      name,
      value === null ? null : expect.closeTo(value, 9),
    ])
    expect(await ofFirst()).toEqual(Object.fromEntries(close))
  })
})
