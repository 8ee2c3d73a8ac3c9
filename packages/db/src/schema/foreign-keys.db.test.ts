import { expect, it } from 'vitest'
import { testDb } from '../testing/test-db.ts'

const db = testDb()

// Without one, deleting a parent reads the whole child table: minutes, at a hundred million attempts.
it('every foreign key has an index that begins with it', async () => {
  const keys = await db.$queryRaw<{ key: string; hasIndex: boolean }[]>`
    SELECT conname AS key, EXISTS (
      SELECT FROM pg_index
      WHERE indrelid = conrelid AND (indkey::int2[])[0:cardinality(conkey) - 1] @> conkey
    ) AS "hasIndex"
    FROM pg_constraint WHERE contype = 'f'`
  expect(keys.length).toBeGreaterThan(40)
  expect(keys.filter(({ hasIndex }) => !hasIndex)).toEqual([])
})
