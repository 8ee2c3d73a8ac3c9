import { afterEach, describe, expect, it, vi } from 'vitest'
import { type AuthReply, requestAuth } from './auth-request.ts'

function answer(status: number, body: unknown) {
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(JSON.stringify(body), { status })))
}

async function messageOf(request: Promise<AuthReply>): Promise<string | null> {
  const reply = await request
  return reply.ok ? null : reply.message
}

afterEach(() => vi.unstubAllGlobals())

describe('requestAuth', () => {
  it('passes on where to go next', async () => {
    answer(200, { url: 'https://id.example.org/authorize' })
    expect(await requestAuth('sign-in/oauth2', {})).toEqual({ ok: true, url: 'https://id.example.org/authorize' })
  })

  it.each([
    [401, { code: 'INVALID_EMAIL_OR_PASSWORD', message: 'Invalid email or password' }, /do not belong together/],
    [422, { code: 'USER_ALREADY_EXISTS', message: 'x' }, /already/],
    [429, {}, /Too many tries/],
    [400, { message: 'Name is too long.' }, /Name is too long/],
    [500, null, /\(500\)/],
  ])('says in words what status %i means', async (status, body, said) => {
    answer(status, body)
    expect(await messageOf(requestAuth('sign-in/email', {}))).toMatch(said)
  })

  it('says so when the server cannot be reached', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')))
    expect(await messageOf(requestAuth('sign-out', {}))).toMatch(/not be reached/)
  })
})
