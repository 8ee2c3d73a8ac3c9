import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { countQueries, testDb } from '@stagecraft/db/testing'
import { submitAttempt } from '../attempts/submit-attempt.ts'
import { publishCourse } from '../authoring/publish-course.ts'
import { getExercise } from '../catalog/get-exercise.ts'
import { getDraft, saveDraft } from '../drafts/drafts.ts'
import type { Person } from '../platform.ts'
import { getCourseProgress } from '../progress/get-course-progress.ts'
import { rebuildProgress } from '../progress/rebuild-progress.ts'
import { anExercise, solved } from '../testing/an-exercise.ts'
import { aPerson } from '../testing/people.ts'
import { listHints, revealHint } from './hints.ts'
import { listOtherSolutions } from './list-other-solutions.ts'

const db = testDb()
const platform = { db }
const address = { course: 'exercises', exercise: 'bloat/shrink' }
let revisionId = ''
let choiceRevisionId = ''

beforeAll(async () => {
  await publishCourse(platform, anExercise())
  ;({ revisionId } = await getExercise(platform, address))
  const choice = await db.itemRevision.findFirstOrThrow({ where: { item: { key: 'bloat/bytes/base' } } })
  choiceRevisionId = choice.id
})

const anAnswer = (dockerfile: string, hintsUsed?: unknown) => ({
  kind: 'dockerfile',
  dockerfile,
  ...(hintsUsed !== undefined && { hintsUsed }),
})

function submit(learner: Person, dockerfile: string, { id = randomUUID(), hintsUsed }: Sent = {}) {
  return submitAttempt(platform, learner, { id, revisionId, seed: 0, answer: anAnswer(dockerfile, hintsUsed) })
}

interface Sent {
  readonly id?: string
  readonly hintsUsed?: unknown
}

describe('the page of an exercise', () => {
  it('shows what is asked, and where it stands', async () => {
    const page = await getExercise(platform, address)
    expect(page).toMatchObject({
      title: 'Shrink it',
      module: { key: 'bloat' },
      previous: { path: '/courses/exercises/bloat/bytes' },
      next: null,
      question: { revisionId, body: { kind: 'dockerfile', hiddenCount: 1, hints: [{ cost: 0.1 }, { cost: 0.2 }] } },
    })
    expect(JSON.stringify(page)).not.toContain('Secret')
  })

  it.each(['bloat/bytes', 'bloat/none'])('is not at %s', async (exercise) => {
    await expect(getExercise(platform, { ...address, exercise })).rejects.toMatchObject({ code: 'not-found' })
  })
})

describe('hints', () => {
  it('come one after the other, and stay', async () => {
    const learner = await aPerson(db)
    const ask = (number: number) => revealHint(platform, learner, { revisionId, number })
    await expect(ask(2)).rejects.toMatchObject({ code: 'not-allowed' })
    expect(await listHints(platform, learner, { revisionId })).toEqual([])
    const first = { number: 1, html: '<p>Secret hint: a <em>second</em> stage.</p>', cost: 0.1 }
    expect(await ask(1)).toEqual(first)
    expect(await ask(1)).toEqual(first)
    expect(await listHints(platform, learner, { revisionId })).toEqual([first])
    await ask(2)
    expect(await listHints(platform, learner, { revisionId })).toHaveLength(2)
  })

  it('are revealed once, however often they are asked for at once', async () => {
    const learner = await aPerson(db)
    await Promise.all(Array.from({ length: 10 }, () => revealHint(platform, learner, { revisionId, number: 1 })))
    expect(await db.revealedHint.count({ where: { userId: learner.id } })).toBe(1)
  })

  it('end after the last', async () => {
    const learner = await aPerson(db)
    await expect(revealHint(platform, learner, { revisionId, number: 3 })).rejects.toMatchObject({ code: 'not-found' })
  })

  it('belong to exercises alone', async () => {
    const learner = await aPerson(db)
    const asked = { revisionId: choiceRevisionId }
    await expect(listHints(platform, learner, asked)).rejects.toMatchObject({ code: 'not-found' })
    await expect(revealHint(platform, learner, { ...asked, number: 1 })).rejects.toMatchObject({ code: 'not-found' })
  })

  it.each<[says: string, hintsUsed: unknown]>([
    ['nothing', undefined],
    ['none', 0],
    ['more than there are', 10],
    ['nonsense', 'x'],
  ])('cost what was revealed where the browser says %s', async (_says, hintsUsed) => {
    const learner = await aPerson(db)
    await revealHint(platform, learner, { revisionId, number: 1 })
    await revealHint(platform, learner, { revisionId, number: 2 })
    const verdict = await submit(learner, solved('/server'), { hintsUsed })
    expect(verdict).toMatchObject({ score: 0.7, outcome: 'partial', feedback: { isSolved: true } })
  })

  it('of another learner cost nothing', async () => {
    await revealHint(platform, await aPerson(db), { revisionId, number: 1 })
    expect(await submit(await aPerson(db), solved('/server'), { hintsUsed: 1 })).toMatchObject({ score: 1 })
  })

  it('revealed while an answer was on its way change nothing about it', async () => {
    const learner = await aPerson(db)
    const id = randomUUID()
    const first = await submit(learner, solved('/server'), { id })
    await revealHint(platform, learner, { revisionId, number: 1 })
    expect(await submit(learner, solved('/server'), { id })).toEqual(first)
    await expect(submit(learner, solved('/other'), { id })).rejects.toMatchObject({ code: 'conflict' })
  })

  it('keep an exercise from no one: solved with them, it is done', async () => {
    const learner = await aPerson(db)
    await revealHint(platform, learner, { revisionId, number: 1 })
    await submit(learner, solved('/server'))
    const progress = async () =>
      (await getCourseProgress(platform, learner, { course: 'exercises' })).items['bloat/shrink']
    const done = { state: 'completed', bestScore: 0.9, attempts: 1 }
    expect(await progress()).toEqual(done)
    await rebuildProgress(platform, { userId: learner.id })
    expect(await progress()).toEqual(done)
  })

  it('are asked for with one query for an exercise, and none for other questions', async () => {
    const learner = await aPerson(db)
    const choice = { id: randomUUID(), revisionId: choiceRevisionId, seed: 0 }
    const answerChoice = (id: string) =>
      submitAttempt(platform, learner, { ...choice, id, answer: { kind: 'choice', chosen: ['alpine'] } })
    await answerChoice(randomUUID())
    await submit(learner, 'FROM golang:1.25')
    const others = await countQueries(db, () => answerChoice(randomUUID()))
    expect(await countQueries(db, () => submit(learner, 'FROM golang:1.25'))).toBe(others + 1)
  })
})

describe('drafts outside of quizzes', () => {
  const save = (learner: Person, dockerfile: string, edition = 0) =>
    saveDraft(platform, learner, { revisionId, answer: anAnswer(dockerfile), edition })

  it('keep the newest, and go on on another device', async () => {
    const learner = await aPerson(db)
    expect(await getDraft(platform, learner, { revisionId })).toBeNull()
    expect(await save(learner, 'FROM a')).toEqual({ kind: 'saved', edition: 1 })
    expect(await save(learner, 'FROM b', 1)).toEqual({ kind: 'saved', edition: 2 })
    expect(await getDraft(platform, learner, { revisionId })).toMatchObject({ answer: anAnswer('FROM b'), edition: 2 })
  })

  it('tell a device that has not seen the newest save what it says', async () => {
    const learner = await aPerson(db)
    await save(learner, 'FROM a')
    expect(await save(learner, 'FROM b')).toEqual({ kind: 'conflict', edition: 1, answer: anAnswer('FROM a') })
    expect(await getDraft(platform, learner, { revisionId })).toMatchObject({ answer: anAnswer('FROM a') })
  })

  it('are one when the same save comes twice, and when ten come at once', async () => {
    const learner = await aPerson(db)
    const saves = await Promise.all(Array.from({ length: 10 }, () => save(learner, 'FROM a')))
    expect(saves).toEqual(Array.from({ length: 10 }, () => ({ kind: 'saved', edition: 1 })))
    expect(await db.answerDraft.count({ where: { userId: learner.id } })).toBe(1)
  })

  it('are nobody else’s', async () => {
    await save(await aPerson(db), 'FROM a')
    expect(await getDraft(platform, await aPerson(db), { revisionId })).toBeNull()
  })

  it.each([
    ['another kind', { kind: 'choice', chosen: ['alpine'] }],
    ['more than 64 KB', anAnswer('# '.repeat(40_000))],
    ['nothing', null],
  ])('refuse %s', async (_what, answer) => {
    const learner = await aPerson(db)
    await expect(saveDraft(platform, learner, { revisionId, answer, edition: 0 })).rejects.toMatchObject({
      code: 'invalid-input',
    })
    expect(await getDraft(platform, learner, { revisionId })).toBeNull()
  })
})

describe('other solutions', () => {
  it('are for those who have solved it themselves', async () => {
    const learner = await aPerson(db)
    await submit(learner, 'FROM golang:1.25')
    await expect(listOtherSolutions(platform, learner, { revisionId })).rejects.toMatchObject({ code: 'not-allowed' })
  })

  it('are one a way, without those of the author and one’s own, and without anybody’s words', async () => {
    const [learner, ...others] = await Promise.all(Array.from({ length: 4 }, () => aPerson(db)))
    if (learner === undefined) throw new Error('nobody is there')
    await submit(learner, solved('/mine'))
    for (const other of others) await submit(other, solved('/server'))
    for (const other of others.slice(0, 2)) await submit(other, solved('/theirs', other.id.slice(0, 2)))
    for (const other of others.slice(1)) await submit(other, `# ${other.name} was here\n${solved('/mine')}`)
    for (const other of others.slice(2)) await submit(other, `# ${other.name} was here\n${solved('/rare')}`)
    for (const other of others) await submit(other, 'FROM golang:1.25\nCMD ["go"]')
    const ways = await listOtherSolutions(platform, learner, { revisionId })
    expect(ways.map(({ learners }) => learners)).toEqual([2, 1])
    expect(ways[0]?.dockerfile).toContain('/theirs')
    expect(ways[1]?.dockerfile).toBe(solved('/rare').trim())
    expect(JSON.stringify(ways)).not.toContain('was here')
  })

  it('are five at most', async () => {
    const learner = await aPerson(db)
    await submit(learner, solved('/five'))
    const other = await aPerson(db)
    for (const name of 'abcdef') await submit(other, solved(`/way-${name}`))
    expect(await listOtherSolutions(platform, learner, { revisionId })).toHaveLength(5)
  })
})
