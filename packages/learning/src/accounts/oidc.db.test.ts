import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { testDb } from '@stagecraft/db/testing'
import { anOidcProvider } from '../testing/an-oidc-provider.ts'
import { createAuth } from './auth.ts'

const db = testDb()
const baseUrl = 'http://localhost:3000'

it('signs in through an OpenID Connect provider, and takes a guest’s things along', async () => {
  const email = `${randomUUID()}@example.org`
  const provider = await anOidcProvider({ sub: 'person-1', email, name: 'Somebody' })
  const auth = createAuth({
    db,
    baseUrl,
    secret: 'a-secret-that-is-long-enough-for-tests',
    sendMail: null,
    oidc: { name: 'Campus', issuer: provider.issuer, clientId: 'stagecraft', clientSecret: 'secret' },
    allowsSignUp: false,
    onError: () => {},
  })
  const jar = new Map<string, string>()
  const call = async (address: string, body?: object) => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
    const headers = { cookie, 'x-client-address': '10.1.2.3', 'content-type': 'application/json', origin: baseUrl }
    const init = body === undefined ? { headers } : { headers, method: 'POST', body: JSON.stringify(body) }
    const response = await auth.handler(new Request(new URL(address, baseUrl), init))
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      if (value === '') jar.delete(name)
      else jar.set(name, value)
    }
    return response
  }
  const me = () =>
    auth.findPerson(new Headers({ cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') }))

  await call('/api/auth/sign-in/anonymous', {})
  const guest = await me()
  await db.reviewLog.create({ data: { id: randomUUID(), userId: guest?.id ?? '', itemId: randomUUID(), rating: 3 } })

  const begun = await call('/api/auth/sign-in/social', { provider: 'oidc', callbackURL: '/courses' })
  const { url } = (await begun.json()) as { url: string }
  expect(url.startsWith(`${provider.issuer}/authorize`)).toBe(true)
  const back = await call(provider.authorize(url))
  expect(back.headers.get('location')).toBe('/courses')

  const person = await me()
  expect(person).toMatchObject({ email, name: 'Somebody', role: 'learner', isGuest: false })
  expect(await db.reviewLog.count({ where: { userId: person?.id ?? '' } })).toBe(1)
  provider.close()
})
