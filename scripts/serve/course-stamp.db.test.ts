import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { createDb } from '@stagecraft/db'
import { newTestDatabase } from '@stagecraft/db/testing'
import { isPublished, writeStamp } from './course-stamp.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'stagecraft-courses-'))
const file = path.join(folder, 'courses.json')
afterAll(() => rmSync(folder, { recursive: true }))

it('courses are published again when they changed, or the database was begun anew', async () => {
  const [url, anew] = await Promise.all([newTestDatabase('migrated'), newTestDatabase('migrated')])
  const db = createDb(url)
  const course = await db.course.create({ data: { slug: 'stages' } })
  const { id } = await db.courseVersion.create({
    data: { courseId: course.id, number: 1, hash: 'a'.repeat(64), title: '', summary: '', metadata: {} },
  })
  await db.$disconnect()

  expect(await isPublished(url, file, 'inputs')).toBe(false)
  writeStamp(file, { inputs: 'inputs', versionIds: [id] })
  expect(await isPublished(url, file, 'inputs')).toBe(true)
  expect(await isPublished(url, file, 'others')).toBe(false)
  expect(await isPublished(anew, file, 'inputs')).toBe(false)
})
