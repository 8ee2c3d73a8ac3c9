import { describe, expect, it } from 'vitest'
import { testDb } from '@stagecraft/db/testing'
import { getCourse } from '../catalog/get-course.ts'
import { getLesson } from '../catalog/get-lesson.ts'
import { listCourses } from '../catalog/list-courses.ts'
import { aCourse } from '../testing/a-course.ts'
import { publishCourse } from './publish-course.ts'

const db = testDb()
const platform = { db }

describe('publishCourse', () => {
  it('shows a course with its outline', async () => {
    await publishCourse(platform, aCourse({ slug: 'outline' }))
    expect(await getCourse(platform, { course: 'outline' })).toMatchObject({
      title: 'Images',
      version: 1,
      lessons: 1,
      questions: 1,
      modules: [{ key: 'bloat', items: [{ path: '/courses/outline/bloat/bytes', questions: ['bloat/bytes/base'] }] }],
    })
    expect((await listCourses(platform)).map(({ slug }) => slug)).toContain('outline')
  })

  it('stores exercises, each with a place in the outline', async () => {
    const course = aCourse({ slug: 'exercises' })
    const exercise = {
      key: 'bloat/cut',
      kind: 'exercise' as const,
      parentKey: 'bloat',
      title: 'Cut it down',
      concepts: ['stages'],
      source: { kind: 'dockerfile', title: 'Cut it down' },
      rendered: { minutes: 15 },
      hash: 'cut',
    }
    await publishCourse(platform, { ...course, items: [...course.items, exercise] })
    expect(await db.item.findFirst({ where: { key: 'bloat/cut' }, include: { revisions: true } })).toMatchObject({
      kind: 'EXERCISE',
      revisions: [{ title: 'Cut it down', source: { kind: 'dockerfile' }, concepts: ['stages'] }],
    })
    expect(await getCourse(platform, { course: 'exercises' })).toMatchObject({
      exercises: 1,
      modules: [
        { items: [{ kind: 'lesson' }, { kind: 'exercise', minutes: 15, path: '/courses/exercises/bloat/cut' }] },
      ],
    })
  })

  it('changes nothing when the content is the same', async () => {
    const first = await publishCourse(platform, aCourse({ slug: 'same' }))
    const second = await publishCourse(platform, aCourse({ slug: 'same' }))
    expect(first).toMatchObject({ number: 1, isNew: true })
    expect(second).toEqual({ ...first, isNew: false })
  })

  it('keeps the revisions that did not change', async () => {
    await publishCourse(platform, aCourse({ slug: 'edit' }))
    await publishCourse(platform, aCourse({ slug: 'edit', prompt: 'Which base remains?' }))
    const items = await db.item.findMany({ where: { course: { slug: 'edit' } }, include: { revisions: true } })
    expect(Object.fromEntries(items.map(({ key, revisions }) => [key, revisions.length]))).toEqual({
      bloat: 1,
      'bloat/bytes': 1,
      'bloat/bytes/base': 2,
    })
  })

  it('goes back to an earlier version under its number', async () => {
    await publishCourse(platform, aCourse({ slug: 'back' }))
    await publishCourse(platform, aCourse({ slug: 'back', prompt: 'A mistake?' }))
    expect(await publishCourse(platform, aCourse({ slug: 'back' }))).toMatchObject({ number: 1, isNew: true })
    expect(await getCourse(platform, { course: 'back' })).toMatchObject({ version: 1 })
  })

  it('publishes once when many try at the same moment', async () => {
    const publications = await Promise.all(
      Array.from({ length: 8 }, () => publishCourse(platform, aCourse({ slug: 'race' }))),
    )
    expect(publications.filter(({ isNew }) => isNew)).toHaveLength(1)
    expect(new Set(publications.map(({ versionId }) => versionId)).size).toBe(1)
  })
})

describe('getLesson', () => {
  it('holds no key, explanation or correct flag', async () => {
    await publishCourse(platform, aCourse({ slug: 'keys' }))
    const page = JSON.stringify(await getLesson(platform, { course: 'keys', lesson: 'bloat/bytes' }))
    expect(page).toContain('alpine')
    expect(page).not.toMatch(/correct|explanation|stays behind|final stage/i)
  })

  it.each([
    ['an unknown course', { course: 'nowhere', lesson: 'bloat/bytes' }],
    ['an unknown lesson', { course: 'outline', lesson: 'bloat/nothing' }],
    ['a question in place of a lesson', { course: 'outline', lesson: 'bloat/bytes/base' }],
  ])('refuses %s', async (_name, input) => {
    await expect(getLesson(platform, input)).rejects.toMatchObject({ code: 'not-found' })
  })
})
