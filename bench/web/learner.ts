import { randomUUID } from 'node:crypto'
import { Agent, request } from 'node:http'

/** An answer as the browser would send it. */
export interface Submission {
  readonly id: string
  readonly revisionId: string
  readonly seed: number
  readonly answer: unknown
}

export interface Reply {
  readonly status: number
  readonly body: string
  readonly cookies: readonly string[]
}

/** Sends requests over kept-alive connections, with as little of its own in the way as Node allows. */
export function createHttpClient(baseUrl: string, connections: number) {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  return function send(
    path: string,
    options: { readonly json?: unknown; readonly cookie?: string } = {},
  ): Promise<Reply> {
    const body = options.json === undefined ? undefined : JSON.stringify(options.json)
    return new Promise((resolve, reject) => {
      const sent = request(
        `${baseUrl}${path}`,
        {
          agent,
          method: body === undefined ? 'GET' : 'POST',
          timeout: 10_000,
          headers: {
            ...(options.cookie === undefined ? {} : { cookie: options.cookie }),
            ...(body === undefined
              ? {}
              : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body), origin: baseUrl }),
          },
        },
        (response) => {
          const chunks: Buffer[] = []
          response.on('data', (chunk: Buffer) => chunks.push(chunk))
          response.on('error', reject)
          response.on('end', () =>
            resolve({
              status: response.statusCode ?? 0,
              body: Buffer.concat(chunks).toString(),
              cookies: response.headers['set-cookie'] ?? [],
            }),
          )
        },
      )
      sent.on('timeout', () => sent.destroy(new Error('no answer within 10 s')))
      sent.on('error', reject)
      sent.end(body)
    })
  }
}

export type Send = ReturnType<typeof createHttpClient>

/** Begins a guest's session; returns its cookie. */
export async function beGuest(send: Send): Promise<string> {
  const { status, cookies, body } = await send('/api/auth/sign-in/anonymous', { json: {} })
  if (status !== 200) throw new Error(`no guest session (${status}): ${body}`)
  return cookies.map((cookie) => cookie.split(';', 1)[0]).join('; ')
}

export interface OpenQuestion {
  readonly lessonPath: string
  readonly revisionId: string
  readonly optionIds: readonly string[]
}

/** Finds the first question of the first course, as a visitor would come upon it. */
export async function findQuestion(send: Send): Promise<OpenQuestion> {
  const [course] = await query<{ slug: string }[]>(send, 'catalog.courses')
  const { modules } = await query<{ modules: { items: { key: string; path: string; questions: string[] }[] }[] }>(
    send,
    'catalog.course',
    { course: course?.slug },
  )
  const lesson = modules.flatMap(({ items }) => items).find(({ questions }) => questions.length > 0)
  if (course === undefined || lesson === undefined) throw new Error('no lesson with a question is published')
  const page = await query<{
    blocks: { kind: string; question?: { revisionId: string; body: { options: { id: string }[] } } }[]
  }>(send, 'catalog.lesson', { course: course.slug, lesson: lesson.key })
  const question = page.blocks.find(({ kind }) => kind === 'question')?.question
  if (question === undefined) throw new Error('the lesson shows no question')
  return {
    lessonPath: lesson.path,
    revisionId: question.revisionId,
    optionIds: question.body.options.map(({ id }) => id),
  }
}

/** The addresses of all lessons of the first course. */
export async function findLessonPaths(send: Send): Promise<readonly string[]> {
  const [course] = await query<{ slug: string }[]>(send, 'catalog.courses')
  const { modules } = await query<{ modules: { items: { kind: string; path: string }[] }[] }>(send, 'catalog.course', {
    course: course?.slug,
  })
  return modules.flatMap(({ items }) => items.filter(({ kind }) => kind === 'lesson').map(({ path }) => path))
}

/** A new answer to a question: one of its options. */
export function makeSubmission({ revisionId, optionIds }: OpenQuestion): Submission {
  const chosen = optionIds[Math.floor(Math.random() * optionIds.length)]
  return { id: randomUUID(), revisionId, seed: 0, answer: { kind: 'choice', chosen: [chosen] } }
}

async function query<Result>(send: Send, procedure: string, input?: unknown): Promise<Result> {
  const suffix = input === undefined ? '' : `?input=${encodeURIComponent(JSON.stringify(input))}`
  const { status, body } = await send(`/api/trpc/${procedure}${suffix}`)
  if (status !== 200) throw new Error(`${procedure} answered ${status}: ${body}`)
  return (JSON.parse(body) as { result: { data: Result } }).result.data
}
