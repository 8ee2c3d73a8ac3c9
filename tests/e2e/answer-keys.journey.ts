import { randomUUID } from 'node:crypto'
import type { APIRequestContext } from '@playwright/test'
import { appRouter } from '../../packages/api/src/root.ts'
import { administratorSession } from './administrator.ts'
import { type AuthoredQuestion, readBundledCourse, rightOptions } from './bundled-course.ts'
import { expect, test } from './person.ts'
import { ask, becomeGuest, questionsOf, send } from './procedures.ts'
import { everyRoute } from './routes.ts'

/** Fields of an author's file that say what is right, or why. */
const secretFields = new Set(['explanation', 'whenTrue', 'whenFalse', 'otherwise', 'message', 'quick', 'detailed'])

const course = await readBundledCourse()
const secrets = course.lessons.flatMap(({ everyQuestion }) => everyQuestion).flatMap(secretsOf)
const pages = [...new Set([...Object.values(everyRoute(course)), ...course.lessons.map(({ path }) => path)])]

test('the search for secrets finds them where they may be', async ({ request }) => {
  const { lesson, known, authored } = oneQuestion()
  const question = await asked(request, lesson, known.key)
  await becomeGuest(request)
  const answer = { kind: 'choice', chosen: rightOptions(known) }
  const verdict = await send(request, 'attempts.submit', { id: randomUUID(), ...pick(question), answer })
  expect(secretsIn(await verdict.text())).toEqual(expect.arrayContaining([...secretsOf(authored)]))
})

test.describe('before anything is graded', () => {
  for (const [who, storageState] of [
    ['a visitor', undefined],
    ['an administrator', administratorSession],
  ] as const) {
    test.describe(`for ${who}`, () => {
      test.use(storageState === undefined ? {} : { storageState })

      test('no page and nothing that it loads holds a key', async ({ page }) => {
        const bodies = new Map<string, Promise<string>>()
        page.on('response', (response) => {
          if (isText(response.headers()['content-type']))
            bodies.set(
              response.url(),
              response.text().catch(() => ''),
            )
        })
        for (const path of pages) {
          await page.goto(path)
          await page.waitForLoadState('networkidle')
        }
        expect(bodies.size).toBeGreaterThan(pages.length)
        for (const [url, body] of bodies) expect(secretsIn(await body), url).toEqual([])
        for (const [url, body] of bodies) if (!url.includes('.js')) expect(await body, url).not.toMatch(keyField)
      })
    })
  }

  test('no page holds a key in what the router fetches', async ({ request }) => {
    for (const path of pages) {
      const body = await (await request.get(path, { headers: { rsc: '1' } })).text()
      expect(secretsIn(body), path).toEqual([])
      expect(body, path).not.toMatch(keyField)
    }
  })

  test('no procedure answers with a key', async ({ request }) => {
    await becomeGuest(request)
    const looked = new Set<string>()
    const look = async (procedure: string, input?: unknown) => {
      looked.add(procedure)
      const body = await (await ask(request, procedure, input)).text()
      expect(secretsIn(body), `${procedure} ${JSON.stringify(input)}`).toEqual([])
      expect(body, procedure).not.toMatch(keyField)
    }
    await look('accounts.me')
    await look('accounts.installation')
    await look('admin.users', {})
    await look('catalog.courses')
    await look('catalog.course', { course: course.slug })
    await look('progress.course', { course: course.slug })
    for (const { key } of course.lessons) {
      await look('catalog.lesson', { course: course.slug, lesson: key })
      for (const { revisionId } of await questionsOf(request, course.slug, key)) {
        await look('attempts.latest', { revisionId })
      }
    }
    expect([...looked].toSorted()).toEqual(queries())
  })

  test('no refused answer is answered with a key', async ({ request }) => {
    const { lesson, known } = oneQuestion()
    const question = await asked(request, lesson, known.key)
    await becomeGuest(request)
    for (const answer of [null, 'all', { kind: 'choice' }, { kind: 'choice', chosen: ['nothing-of-this-name'] }]) {
      const response = await send(request, 'attempts.submit', { id: randomUUID(), ...pick(question), answer })
      expect(response.status()).toBe(400)
      expect(secretsIn(await response.text())).toEqual([])
    }
  })
})

/** Names that fields of an answer key have, plain or inside of a string. */
const keyField = /\\?"(?:correct|isRight|explanation)\\?"\s*:/

/** Runs of plain words of at least 25 characters that stand in explanations and nowhere in what is asked. */
function secretsOf({ source }: AuthoredQuestion): readonly string[] {
  const texts = textsIn(source)
  const shown = texts.filter(({ isSecret }) => !isSecret).map(({ text }) => text)
  return texts
    .filter(({ isSecret }) => isSecret)
    .flatMap(({ text }) => text.replaceAll('\n', ' ').match(/[A-Za-z][A-Za-z ,]{24,}/g) ?? [])
    .map((words) => words.trim())
    .filter((words) => shown.every((text) => !text.includes(words)))
}

interface FoundText {
  readonly text: string
  readonly isSecret: boolean
}

function textsIn(value: unknown, isSecret = false): readonly FoundText[] {
  if (typeof value === 'string') return [{ text: value, isSecret }]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inner]) => textsIn(inner, isSecret || secretFields.has(name)))
}

function secretsIn(body: string): readonly string[] {
  return secrets.filter((secret) => body.includes(secret))
}

function isText(contentType: string | undefined): boolean {
  return /text|json|javascript|xml/.test(contentType ?? '')
}

/** The names of all queries; a mutation answers only what it was asked to change. */
function queries(): readonly string[] {
  const procedures = appRouter._def.procedures as unknown as Readonly<
    Record<string, { readonly _def: { readonly type: string } }>
  >
  return Object.entries(procedures)
    .filter(([, { _def }]) => _def.type === 'query')
    .map(([name]) => name)
    .toSorted()
}

function oneQuestion() {
  for (const lesson of course.lessons) {
    const [known] = lesson.questions
    const authored = lesson.everyQuestion.find(({ key }) => key === known?.key)
    if (known && authored && secretsOf(authored).length > 0) return { lesson: lesson.key, known, authored }
  }
  throw new Error('No question of the bundled course has an explanation to look for')
}

async function asked(request: APIRequestContext, lesson: string, key: string) {
  const question = (await questionsOf(request, course.slug, lesson)).find((candidate) => candidate.key === key)
  if (!question) throw new Error(`The lesson ${lesson} does not ask ${key}`)
  return question
}

function pick({ revisionId, seed }: { readonly revisionId: string; readonly seed: number }) {
  return { revisionId, seed }
}
