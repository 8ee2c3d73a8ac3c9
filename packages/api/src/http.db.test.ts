import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { countQueries, newTestDatabase } from '@stagecraft/db/testing'
import { createPlatform, publishCourse } from '@stagecraft/learning'
import { aCourse } from '@stagecraft/learning/testing'
import { handleTrpc, maxBodyBytes } from './http.ts'

const baseUrl = 'http://localhost:3000'
const platform = createPlatform({
  databaseUrl: await newTestDatabase('migrated'),
  baseUrl,
  authSecret: 'a-secret-that-is-long-enough-for-tests',
  mail: null,
  oidc: null,
  allowsSignUp: true,
  setupCode: null,
  onError: () => {},
})
const lesson = `catalog.lesson?input=${encodeURIComponent('{"course":"images","lesson":"bloat/bytes"}')}`
let cookie = ''
let revisionId = ''
let logged: string[] = []

interface Sent {
  readonly body?: string | ReadableStream<Uint8Array>
  readonly headers?: Readonly<Record<string, string>>
}

async function send(procedure: string, { body, headers = {} }: Sent = {}) {
  const init = {
    headers: { cookie, origin: baseUrl, 'content-type': 'application/json', ...headers },
    ...(body === undefined ? {} : { method: 'POST', body, duplex: 'half' as const }),
  }
  const response = await handleTrpc(platform, new Request(`${baseUrl}/api/trpc/${procedure}`, init), {
    endpoint: '/api/trpc',
    onError: ({ path, error }) => logged.push(`${path}: ${error.code}`),
  })
  return { status: response.status, text: await response.text() }
}

const anAttempt = (chosen = 'alpine') =>
  JSON.stringify({ id: randomUUID(), revisionId, seed: 0, answer: { kind: 'choice', chosen: [chosen] } })

beforeAll(async () => {
  await publishCourse(platform, aCourse())
  const guest = await platform.auth.handler(
    new Request(`${baseUrl}/api/auth/sign-in/anonymous`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: baseUrl, 'x-client-address': '10.1.2.3' },
      body: '{}',
    }),
  )
  cookie = guest.headers
    .getSetCookie()
    .map((line) => line.split(';', 1)[0])
    .join('; ')
  revisionId = /"revisionId":"([^"]+)","seed"/.exec((await send(lesson)).text)?.[1] ?? ''
})
beforeEach(() => {
  logged = []
})
afterAll(() => platform.db.$disconnect())

describe('a request', () => {
  it('is answered', async () => {
    const { status, text } = await send('attempts.submit', { body: anAttempt() })
    expect(status).toBe(200)
    expect(JSON.parse(text)).toMatchObject({ result: { data: { outcome: 'correct' } } })
    expect(logged).toEqual([])
  })

  it('replayed, gets the answer it got before and stores nothing more', async () => {
    const attempt = anAttempt('golang')
    const first = await send('attempts.submit', { body: attempt })
    const before = await platform.db.attempt.count()
    expect(await send('attempts.submit', { body: attempt })).toEqual(first)
    expect(await platform.db.attempt.count()).toBe(before)
  })

  const tooLarge = JSON.stringify({ filler: 'x'.repeat(maxBodyBytes) })
  const inPieces = () => new Blob([tooLarge]).stream()
  it.each<[name: string, procedure: string, sent: () => Sent, status: number, says: RegExp]>([
    [
      'from another site',
      'attempts.submit',
      () => ({ body: '{}', headers: { origin: 'https://evil.example' } }),
      403,
      /another site/,
    ],
    ['as a form', 'attempts.submit', () => ({ body: 'a=b', headers: { 'content-type': 'text/plain' } }), 415, /JSON/],
    ['too large', 'attempts.submit', () => ({ body: tooLarge }), 413, /256 KB at most/],
    ['too large, without saying so', 'attempts.submit', () => ({ body: inPieces() }), 413, /256 KB at most/],
    ['with broken JSON', 'attempts.submit', () => ({ body: '{"id":' }), 400, /JSON/],
    ['without an id', 'attempts.submit', () => ({ body: '{}' }), 400, /id: /],
    [
      'with an id that is none',
      'attempts.submit',
      () => ({ body: anAttempt().replace(/"id":"[^"]+"/, '"id":"1"') }),
      400,
      /id: /,
    ],
    [
      'with a seed that is no number',
      'attempts.submit',
      () => ({ body: anAttempt().replace('"seed":0', '"seed":"x"') }),
      400,
      /seed: /,
    ],
    [
      'for an option that does not exist',
      'attempts.submit',
      () => ({ body: anAttempt('scratch') }),
      400,
      /invalid-input/,
    ],
    ['for an unknown procedure', 'attempts.erase', () => ({ body: '{}' }), 404, /not-found/],
    [
      'with more calls than a page makes',
      `${Array(11).fill('catalog.courses').join()}?batch=1&input=%7B%7D`,
      () => ({}),
      400,
      /batch/i,
    ],
    ['from nobody', 'attempts.submit', () => ({ body: anAttempt(), headers: { cookie: '' } }), 401, /guest/],
    [
      'with a forged session',
      'attempts.submit',
      () => ({ body: anAttempt(), headers: { cookie: forge(cookie) } }),
      401,
      /guest/,
    ],
    ['that only an administrator may send', 'admin.users?input=%7B%7D', () => ({}), 403, /administrators/],
  ])('%s is refused', async (_name, procedure, sent, status, says) => {
    const before = await platform.db.attempt.count()
    const reply = await send(procedure, sent())
    expect(reply.text).toMatch(says)
    expect(reply.status).toBe(status)
    expect(reply.text).not.toContain('node_modules')
    expect(await platform.db.attempt.count()).toBe(before)
    expect(logged).toHaveLength(1)
    expect(JSON.parse(reply.text)).toMatchObject({ error: { code: expect.any(Number), data: { httpStatus: status } } })
  })
})

describe('round trips to the database', () => {
  it('are at most 3 for a lesson, whatever it holds', async () => {
    expect(await countQueries(platform.db, () => send(lesson))).toBeLessThanOrEqual(3)
  })

  it('are at most 8 for an answer, session and all', async () => {
    const body = anAttempt()
    expect(await countQueries(platform.db, () => send('attempts.submit', { body }))).toBeLessThanOrEqual(8)
  })
})

function forge(genuine: string): string {
  return genuine.replace(/=(.)/, (_, first) => `=${first === 'a' ? 'b' : 'a'}`)
}
