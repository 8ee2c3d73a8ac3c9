import { readdirSync } from 'node:fs'
import { dirname } from 'node:path/posix'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { everyRoute } from './e2e/routes.ts'

const app = fileURLToPath(new URL('../apps/web/src/app', import.meta.url))

it('journeys that walk every page know every page', () => {
  const pages = readdirSync(app, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /(?:^|\/)page\.tsx$/.test(file),
  )
  const folders = pages.map((file) => (file === 'page.tsx' ? '/' : `/${dirname(file)}`))
  const lesson = { path: '/courses/a/b/c', key: 'b/c', title: 'C', questions: [], everyQuestion: [] }
  const quiz = { path: '/courses/a/b/d', key: 'b/d', title: 'D', choices: [], count: 1, isOneByOne: false }
  const source = { prompt: '', starter: '', explanation: '', checks: [], hints: [], solutions: [], wrong: [] }
  const exercise = { path: '/courses/a/b/e', key: 'b/e', title: 'E', source }
  const course = {
    slug: 'a',
    title: 'A',
    lessons: [lesson],
    quizzes: [quiz],
    exercises: [exercise],
    steps: [lesson, quiz, exercise],
    sources: [],
    taught: '',
  }
  const known = Object.keys(everyRoute(course))
  expect(known.filter((name) => name.startsWith('/')).toSorted()).toEqual(folders.toSorted())
})
