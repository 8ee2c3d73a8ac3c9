import { randomUUID } from 'node:crypto'
import type { APIRequestContext } from '@playwright/test'
import { firstQuestion, readBundledCourse, rightOptions, wrongOption } from './bundled-course.ts'
import { expect, someAddress, test } from './person.ts'
import { ask, becomeGuest, questionsOf, resultOf, send } from './procedures.ts'

const course = await readBundledCourse()
const { lesson, question: known } = firstQuestion(course)

test('an answer that is sent twice is one attempt', async ({ request }) => {
  await becomeGuest(request)
  const attempt = await anAttempt(request, [wrongOption(known)])
  const first = await resultOf<{ readonly score: number }>(send(request, 'attempts.submit', attempt))
  const again = await resultOf(send(request, 'attempts.submit', attempt))
  expect(again).toEqual(first)

  const replayed = { ...attempt, answer: { kind: 'choice', chosen: rightOptions(known) } }
  const other = await send(request, 'attempts.submit', replayed)
  expect(await attemptsAt(request)).toBe(1)
  if (other.ok()) expect(await resultOf(Promise.resolve(other))).toEqual(first)
})

test('an attempt cannot be taken over by somebody else', async ({ request, playwright, baseURL }) => {
  await becomeGuest(request)
  const attempt = await anAttempt(request, rightOptions(known))
  await resultOf(send(request, 'attempts.submit', attempt))

  const stranger = await playwright.request.newContext({
    ...(baseURL === undefined ? {} : { baseURL }),
    extraHTTPHeaders: { 'x-forwarded-for': someAddress() },
  })
  await becomeGuest(stranger)
  expect((await send(stranger, 'attempts.submit', attempt)).ok()).toBe(false)
  expect(await attemptsAt(stranger)).toBe(0)
  await stranger.dispose()
})

test.describe('refused, and said why:', () => {
  const refusals: readonly (readonly [
    what: string,
    status: number,
    body: string,
    headers?: Readonly<Record<string, string>>,
  ])[] = [
    ['a body that is too large', 413, JSON.stringify({ id: 'x'.repeat(300_000) })],
    ['a body that is no JSON', 400, '{"id":'],
    ['a body of another type', 415, 'id=1', { 'content-type': 'application/x-www-form-urlencoded' }],
    ['a write from another site', 403, '{}', { origin: 'https://elsewhere.example' }],
    ['an input of another shape', 400, JSON.stringify({ id: 'not-an-id' })],
  ]
  for (const [what, status, body, headers = {}] of refusals) {
    test(what, async ({ request }) => {
      await becomeGuest(request)
      const response = await request.post('/api/trpc/attempts.submit', {
        data: Buffer.from(body),
        headers: { 'content-type': 'application/json', ...headers },
      })
      expect(response.status()).toBe(status)
      expect(await response.text()).toMatch(/"message":"[^"]{10,}/)
    })
  }

  test('an answer without a session', async ({ request }) => {
    const response = await send(request, 'attempts.submit', await anAttempt(request, rightOptions(known)))
    expect(response.status()).toBe(401)
  })

  test('a session that was made up', async ({ request }) => {
    const response = await ask(request, 'accounts.me')
    expect(await resultOf(Promise.resolve(response))).toBeNull()
    const forged = await request.get('/api/trpc/accounts.me', {
      headers: { cookie: 'stagecraft.session_token=abc.def' },
    })
    expect(await resultOf(Promise.resolve(forged))).toBeNull()
  })

  test('what only an administrator may do', async ({ request }) => {
    await becomeGuest(request)
    expect((await ask(request, 'admin.users', {})).status()).toBe(403)
    expect((await send(request, 'admin.setRole', { userId: randomUUID(), role: 'administrator' })).status()).toBe(403)
    expect((await send(request, 'admin.resetLink', { userId: randomUUID() })).status()).toBe(403)
  })

  test('signing in from another site', async ({ request }) => {
    const response = await request.post('/api/auth/sign-in/email', {
      data: { email: 'somebody@example.org', password: 'four plain words here' },
      headers: { origin: 'https://elsewhere.example', cookie: 'a=b' },
    })
    expect(response.status()).toBe(403)
  })
})

test('no error shows what is inside', async ({ request }) => {
  for (const response of [
    await ask(request, 'catalog.lesson', { course: course.slug, lesson: 'no/such-lesson' }),
    await ask(request, 'no.such.procedure'),
    await request.get('/api/trpc/catalog.course?input=%7B'),
    await request.post('/api/auth/sign-in/email', { data: { email: 1, password: {} } }),
  ]) {
    expect(response.status()).toBeGreaterThanOrEqual(400)
    expect(response.status()).toBeLessThan(500)
    expect(await response.text()).not.toMatch(/node_modules|\.ts:\d|\.js:\d|prisma|postgres/i)
  }
})

async function anAttempt(request: APIRequestContext, chosen: readonly string[]) {
  const asked = (await questionsOf(request, course.slug, lesson.key)).find(({ key }) => key === known.key)
  if (!asked) throw new Error(`${lesson.key} does not ask ${known.key}`)
  return { id: randomUUID(), revisionId: asked.revisionId, seed: asked.seed, answer: { kind: 'choice', chosen } }
}

async function attemptsAt(request: APIRequestContext): Promise<number> {
  const progress = resultOf<{ readonly items: Readonly<Record<string, { readonly attempts: number }>> }>(
    ask(request, 'progress.course', { course: course.slug }),
  )
  return (await progress).items[known.key]?.attempts ?? 0
}
