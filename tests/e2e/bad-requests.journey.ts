import { randomUUID } from 'node:crypto'
import type { APIRequestContext } from '@playwright/test'
import { bothQuizzes, firstQuestion, readBundledCourse, rightOptions, wrongOption } from './bundled-course.ts'
import { expect, someAddress, test } from './person.ts'
import { ask, becomeGuest, questionsOf, resultOf, send } from './procedures.ts'
import { beginSitting, seeSitting, type SittingSeen } from './quiz-page.ts'

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

test.describe('of a quiz,', () => {
  const { whole } = bothQuizzes(course)
  const address = { course: course.slug, quiz: whole.key }
  const inQuiz = whole.choices[0]
  if (!inQuiz) throw new Error('The quiz has no choice question')
  const wrong = { kind: 'choice', chosen: [wrongOption(inQuiz)] }

  const begin = async (request: APIRequestContext) => {
    await becomeGuest(request)
    const sitting = await beginSitting(request, address, randomUUID())
    const itemId = itemOf(sitting, inQuiz.key)
    const save = (answer: unknown, changed: object = {}) =>
      send(request, 'quizzes.save', { sittingId: sitting.id, itemId, answer, edition: 0, ...changed })
    return { id: sitting.id, itemId, save, see: () => seeSitting(request, sitting.id) }
  }

  const answers: readonly (readonly [what: string, answer: unknown, status: number])[] = [
    ['an answer that is no answer', 'all of them', 400],
    ['no answer at all', undefined, 400],
    ['an answer of another kind', { kind: 'lines', lines: [1] }, 400],
    ['an option that does not exist', { kind: 'choice', chosen: ['nothing-of-this-name'] }, 400],
    ['a number that is none', { kind: 'choice', chosen: [Number.NaN] }, 400],
    ['an answer of 2 MB', { kind: 'choice', chosen: ['x'.repeat(2_000_000)] }, 413],
    ['an answer of 100 KB', { kind: 'choice', chosen: ['x'.repeat(100_000)] }, 400],
  ]
  for (const [what, answer, status] of answers) {
    test(`${what} is refused and changes nothing`, async ({ request }) => {
      const { save, see } = await begin(request)
      const response = await save(answer)
      expect(response.status()).toBe(status)
      expect(await response.text()).toMatch(/"message":"[^"]{10,}/)
      expect((await see()).questions.every((question) => question.answer === null)).toBe(true)
    })
  }

  test('ids and editions that are none are refused', async ({ request }) => {
    const { save, see } = await begin(request)
    expect((await save(wrong, { itemId: randomUUID() })).status()).toBe(404)
    expect((await save(wrong, { sittingId: randomUUID() })).status()).toBe(404)
    for (const changed of [
      { itemId: 'x' },
      { sittingId: 7 },
      { edition: -1 },
      { edition: Number.NaN },
      { edition: '0' },
    ])
      expect((await save(wrong, changed)).status(), JSON.stringify(changed)).toBe(400)
    for (const [procedure, input] of [
      ['quizzes.start', { ...address, quiz: 'stages/nothing-here', id: randomUUID() }],
      ['quizzes.start', { ...address, course: 'nothing-here', id: randomUUID() }],
      ['quizzes.submit', { id: randomUUID() }],
    ] as const)
      expect((await send(request, procedure, input)).status(), procedure).toBe(404)
    expect((await ask(request, 'quizzes.get', { ...address, quiz: 'stages' })).status()).toBe(404)
    expect((await ask(request, 'quizzes.sitting', { id: 'x' })).status()).toBe(400)
    expect((await see()).questions.every((question) => question.answer === null)).toBe(true)
  })

  test('a sitting belongs to whoever began it', async ({ request, playwright, baseURL }) => {
    const { id, itemId, save, see } = await begin(request)
    await resultOf(save(wrong))
    const stranger = await playwright.request.newContext({
      ...(baseURL === undefined ? {} : { baseURL }),
      extraHTTPHeaders: { 'x-forwarded-for': someAddress() },
    })
    for (const isKnown of [false, true]) {
      const refused = isKnown ? 404 : 401
      if (isKnown) await becomeGuest(stranger)
      const right = { kind: 'choice', chosen: rightOptions(inQuiz) }
      expect((await ask(stranger, 'quizzes.sitting', { id })).status()).toBe(refused)
      for (const [procedure, input] of [
        ['quizzes.save', { sittingId: id, itemId, answer: right, edition: 1 }],
        ['quizzes.answer', { id: randomUUID(), sittingId: id, itemId, answer: right }],
        ['quizzes.submit', { id }],
      ] as const)
        expect((await send(stranger, procedure, input)).status(), procedure).toBe(refused)
    }
    expect(await resultOf(ask(stranger, 'quizzes.sittings', address))).toEqual([])
    // Its id is taken: what a stranger starts under it is no way in.
    expect((await send(stranger, 'quizzes.start', { ...address, id })).ok()).toBe(false)
    const sitting = await see()
    expect(sitting.state).toBe('open')
    expect(sitting.questions.find((question) => question.itemId === itemId)?.answer).toEqual(wrong)
    await stranger.dispose()
  })

  test('what is sent again changes nothing', async ({ request }) => {
    const { id, itemId, save, see } = await begin(request)
    expect(await resultOf(send(request, 'quizzes.start', { ...address, id: randomUUID() }))).toEqual({ id })
    for (let time = 0; time < 3; time += 1) expect(await resultOf(save(wrong))).toEqual({ kind: 'saved', edition: 1 })
    const other = { kind: 'choice', chosen: rightOptions(inQuiz) }
    expect(await resultOf(save(other))).toMatchObject({ kind: 'conflict', edition: 1, answer: wrong })
    const results = [await send(request, 'quizzes.submit', { id }), await send(request, 'quizzes.submit', { id })]
    const [first, again] = await Promise.all(
      results.map((response) => resultOf<SittingSeen>(Promise.resolve(response))),
    )
    expect({ ...again, now: null }).toEqual({ ...first, now: null })
    expect((await see()).questions.find((question) => question.itemId === itemId)?.answer).toEqual(wrong)
  })

  test('a sitting that is over takes nothing more', async ({ request }) => {
    const { id, itemId, save, see } = await begin(request)
    await resultOf(send(request, 'quizzes.submit', { id }))
    const over = await see()
    for (const response of [
      await save(wrong),
      await save(null),
      await send(request, 'quizzes.answer', { id: randomUUID(), sittingId: id, itemId, answer: wrong }),
    ]) {
      expect([403, 409]).toContain(response.status())
      expect(await response.text()).toMatch(/"message":"[^"]{10,}/)
    }
    expect({ ...(await see()), now: null }).toEqual({ ...over, now: null })
  })
})

test('no error shows what is inside', async ({ request }) => {
  for (const response of [
    await ask(request, 'catalog.lesson', { course: course.slug, lesson: 'no/such-lesson' }),
    await ask(request, 'quizzes.get', { course: course.slug, quiz: 'no/such-quiz' }),
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

function itemOf({ questions }: SittingSeen, key: string): string {
  const asked = questions.find(({ question }) => question.key === key)
  if (!asked) throw new Error(`The quiz does not ask ${key}`)
  return asked.itemId
}

async function attemptsAt(request: APIRequestContext): Promise<number> {
  const progress = resultOf<{ readonly items: Readonly<Record<string, { readonly attempts: number }>> }>(
    ask(request, 'progress.course', { course: course.slug }),
  )
  return (await progress).items[known.key]?.attempts ?? 0
}
