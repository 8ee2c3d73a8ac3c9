import { describe, expect, it } from 'vitest'
import { recordQueries } from './create-db.ts'
import { testDb } from './testing/test-db.ts'

const db = testDb()

describe('recordQueries', () => {
  it('counts each statement that was sent', async () => {
    const { result, queries } = await recordQueries(db, async () => {
      await db.course.findMany({ include: { staff: true } })
      return db.user.count()
    })
    expect(result).toBe(0)
    expect(queries).toHaveLength(3)
  })

  it('counts the beginning and the end of a transaction, which are round trips too', async () => {
    const { queries } = await recordQueries(db, () => db.$transaction(async (tx) => tx.$executeRaw`SELECT 1`))
    expect(queries.map(({ sql }) => sql)).toEqual(['BEGIN', 'SELECT 1', 'COMMIT'])
  })

  it('keeps apart what runs at the same time', async () => {
    const record = (times: number) =>
      recordQueries(db, async () => {
        for (let i = 0; i < times; i += 1) await db.user.count()
      })
    const [one, five, three] = await Promise.all([record(1), record(5), record(3), db.user.count()])
    expect([one, five, three].map(({ queries }) => queries.length)).toEqual([1, 5, 3])
  })

  it('refuses a transaction, whose statements its client counts', async () => {
    const recorded = db.$transaction((tx) => recordQueries(tx as typeof db, async () => 1))
    await expect(recorded).rejects.toThrow('Only a client from createDb')
  })
})
