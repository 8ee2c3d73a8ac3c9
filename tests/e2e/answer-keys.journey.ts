import { randomUUID } from 'node:crypto'
import type { APIRequestContext } from '@playwright/test'
import { appRouter } from '../../packages/api/src/root.ts'
import { administratorSession } from './administrator.ts'
import { bothQuizzes, type KnownExercise, readBundledCourse, rightOptions } from './bundled-course.ts'
import { expect, test } from './person.ts'
import { ask, askedExercise, becomeGuest, questionsOf, resultOf, send } from './procedures.ts'
import { beginSitting, type SittingSeen } from './quiz-page.ts'
import { everyRoute } from './routes.ts'

const course = await readBundledCourse()

/** The fields of a question that only its verdict may show. */
const secretFields = new Set(['explanation', 'otherwise', 'whenTrue', 'whenFalse', 'message', 'quick', 'detailed'])

// An explanation may say what a lesson says.
const secrets = [
  ...new Set([
    ...course.sources.flatMap(secretTexts),
    ...course.exercises.flatMap((exercise) => secretsOfExercise(exercise)),
  ]),
].filter((words) => !course.taught.includes(words))
const pages = [...new Set([...Object.values(everyRoute(course)), ...course.steps.map(({ path }) => path)])]

test('the search for secrets finds them where they may be', async ({ request }) => {
  const { lesson, known, authored } = oneQuestion()
  const question = await asked(request, lesson, known.key)
  await becomeGuest(request)
  const answer = { kind: 'choice', chosen: rightOptions(known) }
  const verdict = await send(request, 'attempts.submit', { id: randomUUID(), ...pick(question), answer })
  expect(secretsIn(await verdict.text())).toEqual(
    expect.arrayContaining(secretTexts(authored.source).filter((words) => secrets.includes(words))),
  )
})

test('the search for secrets finds those of an exercise once it is solved, and not before', async ({ request }) => {
  for (const exercise of course.exercises) {
    const question = await askedExercise(request, course.slug, exercise.key)
    await becomeGuest(request)
    const [solution] = exercise.source.solutions
    const submit = (dockerfile: string) =>
      send(request, 'attempts.submit', { id: randomUUID(), ...question, answer: { kind: 'dockerfile', dockerfile } })
    const wrong = await (await submit(exercise.source.starter)).text()
    const told = secretsOfExercise(exercise, { besides: ['hidden'] })
    expect(
      told.filter((secret) => wrong.includes(secret)),
      exercise.key,
    ).toEqual([])
    const right = await (await submit(solution?.dockerfile ?? '')).text()
    expect(
      told.some((secret) => right.includes(secret)),
      exercise.key,
    ).toBe(true)
  }
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
    await look('progress.mastery', { course: course.slug })
    await look('review.queue', {})
    await look('statistics.items', { course: course.slug })
    await look('statistics.undecided', { course: course.slug })
    await look('regrading.preview', { course: course.slug, item: oneQuestion().known.key })
    for (const { key } of course.quizzes) {
      const address = { course: course.slug, quiz: key }
      await look('quizzes.get', address)
      const { id, questions } = await beginSitting(request, address, randomUUID())
      await look('quizzes.sittings', address)
      await look('quizzes.sitting', { id })
      for (const { question } of questions) await look('attempts.latest', { revisionId: question.revisionId })
    }
    for (const { key } of course.exercises) {
      await look('catalog.exercise', { course: course.slug, exercise: key })
      const question = await askedExercise(request, course.slug, key)
      for (const procedure of ['attempts.latest', 'drafts.get', 'exercises.hints', 'exercises.solutions'])
        await look(procedure, question)
      // What is saved is the learner's own, and what is refused is nobody's.
      const saved = { kind: 'dockerfile', dockerfile: 'FROM scratch' }
      await send(request, 'drafts.save', { ...question, answer: saved, edition: 0 })
      await look('drafts.get', question)
      const later = await (await send(request, 'exercises.revealHint', { ...question, number: 2 })).text()
      expect(secretsIn(later), `a hint of ${key} out of turn`).toEqual([])
    }
    for (const { key } of course.lessons) {
      await look('catalog.lesson', { course: course.slug, lesson: key })
      for (const { revisionId } of await questionsOf(request, course.slug, key)) {
        await look('attempts.latest', { revisionId })
      }
    }
    expect([...looked].toSorted()).toEqual(queries())
  })

  test('no answer that is saved, and no refused one, shows a key of the quiz', async ({ request }) => {
    await becomeGuest(request)
    const { whole } = bothQuizzes(course)
    const address = { course: course.slug, quiz: whole.key }
    const { id, questions } = await beginSitting(request, address, randomUUID())
    for (const { itemId, question } of questions) {
      const options = question.body.options ?? []
      for (const answer of [null, 'all', { kind: question.body.kind }, { kind: 'choice', chosen: [options[0]?.id] }]) {
        const saved = await send(request, 'quizzes.save', { sittingId: id, itemId, answer, edition: 0 })
        const graded = await send(request, 'quizzes.answer', { id: randomUUID(), sittingId: id, itemId, answer })
        expect(graded.status(), 'an answer before the end').toBe(403)
        for (const response of [saved, graded]) {
          const body = await response.text()
          expect(secretsIn(body), body.slice(0, 500)).toEqual([])
          expect(body).not.toMatch(keyField)
        }
      }
    }
    const view = await (await ask(request, 'quizzes.sitting', { id })).text()
    expect(secretsIn(view)).toEqual([])
    expect(view).not.toMatch(keyField)
    const result = await (await send(request, 'quizzes.submit', { id })).text()
    expect(secretsIn(result).length, 'secrets after the end').toBeGreaterThan(questions.length)
  })

  test('a quiz that asks one by one shows nothing of what comes later', async ({ request }) => {
    await becomeGuest(request)
    const { stepwise } = bothQuizzes(course)
    const address = { course: course.slug, quiz: stepwise.key }
    const { id, questions } = await beginSitting(request, address, randomUUID())
    expect(questions).toHaveLength(1)
    const itemId = questions[0]?.itemId ?? ''
    await send(request, 'quizzes.answer', { id: randomUUID(), sittingId: id, itemId, answer: null })
    const view = await resultOf<SittingSeen>(ask(request, 'quizzes.sitting', { id }))
    expect(view.questions).toHaveLength(2)
    expect(secretsIn(JSON.stringify(view.questions[1]))).toEqual([])
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
const keyField =
  /\\?"(?:correct|isRight|explanation|accepted|otherwise|whenTrue|whenFalse|tolerance|distractors|rightAnswer)\\?"\s*:/

/** Runs of plain words that stand in the explanations of a question of any kind, and nowhere in what it asks. */
function secretTexts(source: unknown): readonly string[] {
  const [secret, shown]: [string[], string[]] = [[], []]
  const walk = (value: unknown, isSecret: boolean): void => {
    if (typeof value === 'string') (isSecret ? secret : shown).push(value)
    else if (typeof value === 'object' && value !== null)
      for (const [field, part] of Object.entries(value)) walk(part, isSecret || secretFields.has(field))
  }
  walk(source, false)
  const open = shown.join(' ').replaceAll('\n', ' ')
  return secret.flatMap(plainRuns).filter((words) => !open.includes(words))
}

function plainRuns(text: string): readonly string[] {
  return (text.replaceAll('\n', ' ').match(/[A-Za-z][A-Za-z ,]{24,}/g) ?? []).map((words) => words.trim())
}

/** Runs of plain words in hints, model answers, wrong answers and hidden checks that stand nowhere in what is asked. */
function secretsOfExercise(
  { source, title }: KnownExercise,
  { besides = [] }: { readonly besides?: readonly 'hidden'[] } = {},
): readonly string[] {
  const { prompt, starter, explanation, checks, hints, solutions, wrong } = source
  const messages = (isHidden: boolean) =>
    checks.filter(({ hidden = false }) => hidden === isHidden).flatMap(({ message }) => message ?? [])
  const texts = [
    explanation,
    ...hints.map(({ text }) => text),
    ...solutions.map((solution) => solution.explanation),
    ...wrong.map((one) => one.title),
    ...(besides.includes('hidden') ? [] : messages(true)),
  ]
  const shown = [title, prompt, starter, ...messages(false)].join('\n').replaceAll('\n', ' ')
  return texts.flatMap(plainRuns).filter((words) => !shown.includes(words))
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
    if (known && authored && secretTexts(authored.source).length > 0) return { lesson: lesson.key, known, authored }
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
