import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { testDb } from '@stagecraft/db/testing'
import { publishCourse } from '../authoring/publish-course.ts'
import { aCourse, anItem, hashOf } from '../testing/a-course.ts'
import { revealCard } from './reveal-card.ts'

const db = testDb()
const platform = { db }
let cardId = ''
let choiceId = ''

beforeAll(async () => {
  await publishCourse(platform, aCourseWithCard())
  cardId = await revisionOf('bloat/bytes/last')
  choiceId = await revisionOf('bloat/bytes/base')
})

describe('revealCard', () => {
  it('shows the back of a card as safe HTML, without a grade', async () => {
    expect(await revealCard(platform, { revisionId: cardId, seed: 0 })).toEqual({
      kind: 'recall',
      grade: null,
      quick: expect.stringContaining('<strong>last</strong>'),
      detailed: expect.stringContaining('<p>All others stay behind.</p>'),
    })
  })

  it('stores nothing', async () => {
    await revealCard(platform, { revisionId: cardId, seed: 0 })
    expect(await db.attempt.count({ where: { revisionId: cardId } })).toBe(0)
  })

  it('refuses every other kind of question', async () => {
    const refusal = revealCard(platform, { revisionId: choiceId, seed: 0 })
    await expect(refusal).rejects.toMatchObject({ code: 'invalid-input' })
  })

  it('refuses a question that does not exist', async () => {
    const refusal = revealCard(platform, { revisionId: randomUUID(), seed: 0 })
    await expect(refusal).rejects.toMatchObject({ code: 'not-found' })
  })
})

async function revisionOf(key: string): Promise<string> {
  const where = { item: { key, course: { slug: 'cards' } } }
  return (await db.itemRevision.findFirstOrThrow({ where })).id
}

function aCourseWithCard() {
  const course = aCourse({ slug: 'cards' })
  const card = anItem({
    key: 'bloat/bytes/last',
    kind: 'question',
    parentKey: 'bloat/bytes',
    title: 'Last',
    source: {
      kind: 'recall',
      title: 'Last',
      prompt: 'Which stage ships?',
      quick: 'The **last** one.',
      detailed: 'All others stay behind.',
      concepts: [],
    },
  })
  const items = [...course.items, card]
  return { ...course, items, hash: hashOf(items) }
}
