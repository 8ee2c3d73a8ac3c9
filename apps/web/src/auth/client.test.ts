import { afterEach, describe, expect, it, vi } from 'vitest'
import { type AuthResult, signIn, signInWithProvider, signOut } from './client.ts'

function answer(status: number, body: unknown) {
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(JSON.stringify(body), { status })))
}

async function messageOf(request: Promise<AuthResult>): Promise<string | null> {
  const result = await request
  return result.ok ? null : result.message
}

afterEach(() => vi.unstubAllGlobals())

const account = { email: 'somebody@example.org', password: 'four plain words here' }

describe('a request about an account', () => {
  it.each([
    [401, { code: 'INVALID_EMAIL_OR_PASSWORD', message: 'Invalid email or password' }, /do not belong together/],
    [422, { code: 'USER_ALREADY_EXISTS', message: 'x' }, /already/],
    [429, {}, /Too many tries/],
    [400, { message: 'Name is too long.' }, /Name is too long/],
    [500, {}, /on our side/],
  ])('says in words what status %i means', async (status, body, said) => {
    answer(status, body)
    expect(await messageOf(signIn(account))).toMatch(said)
  })

  it('says so when the server cannot be reached', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')))
    expect(await messageOf(signOut())).toMatch(/not be reached/)
    expect(await messageOf(signInWithProvider('oidc', '/courses'))).toMatch(/not be reached/)
  })

  it('is done when it was accepted', async () => {
    answer(200, { success: true })
    expect(await signOut()).toEqual({ ok: true })
  })
})
