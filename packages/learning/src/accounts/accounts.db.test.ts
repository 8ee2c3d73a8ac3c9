import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import { testDb } from '@stagecraft/db/testing'
import { aPerson } from '../testing/people.ts'
import { createAuth } from './auth.ts'
import { createAdministrator } from './create-administrator.ts'
import { issueResetLink } from './issue-reset-link.ts'
import { listUsers } from './list-users.ts'
import { setRole } from './set-role.ts'

const db = testDb()
const baseUrl = 'http://localhost:3000'
const auth = createAuth({
  db,
  baseUrl,
  secret: 'a-secret-that-is-long-enough-for-tests',
  sendMail: null,
  oidc: null,
  allowsSignUp: true,
  onError: () => {},
})
const platform = { db, auth, baseUrl, setupCode: null }

beforeEach(async () => {
  await db.installation.deleteMany()
  await db.user.updateMany({ where: { role: 'ADMINISTRATOR' }, data: { role: 'LEARNER' } })
})

const post = (path: string, body: object, headers: Record<string, string> = {}) =>
  auth.handler(
    new Request(`${baseUrl}/api/auth/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: baseUrl, 'x-client-address': randomAddress(), ...headers },
      body: JSON.stringify(body),
    }),
  )
const randomAddress = () => `10.${[1, 2, 3].map(() => Math.floor(Math.random() * 256)).join('.')}`
const cookieOf = (response: Response) =>
  response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';', 1)[0])
    .join('; ')
const anAddress = () => `${randomUUID()}@example.org`

describe('createAdministrator', () => {
  it('works once, however many try at the same moment', async () => {
    const tries = await Promise.allSettled(
      Array.from({ length: 6 }, () =>
        createAdministrator(platform, { name: 'First', email: anAddress(), password: 'correct horse' }),
      ),
    )
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    for (const result of tries) {
      if (result.status === 'rejected') expect(result.reason).toMatchObject({ code: 'already-done' })
    }
    expect(await db.user.count({ where: { role: 'ADMINISTRATOR' } })).toBe(1)
  })

  it('makes an account that can sign in', async () => {
    const email = anAddress()
    await createAdministrator(platform, { name: 'First', email, password: 'correct horse' })
    const response = await post('sign-in/email', { email, password: 'correct horse' })
    expect(response.status).toBe(200)
    const person = await auth.findPerson(new Headers({ cookie: cookieOf(response) }))
    expect(person).toMatchObject({ email, role: 'administrator', isGuest: false })
  })

  it('asks for the setup code where there is one', async () => {
    const guarded = { ...platform, setupCode: 'open-sesame' }
    const input = { name: 'First', email: anAddress(), password: 'correct horse' }
    for (const code of [undefined, '', 'open-sesam']) {
      await expect(createAdministrator(guarded, { ...input, code })).rejects.toMatchObject({ code: 'not-allowed' })
    }
    await createAdministrator(guarded, { ...input, code: 'open-sesame' })
    expect(await db.user.count({ where: { role: 'ADMINISTRATOR' } })).toBe(1)
  })

  it('says so when the address is taken', async () => {
    const { email } = await aPerson(db)
    const input = { name: 'First', email: email ?? '', password: 'correct horse' }
    await expect(createAdministrator(platform, input)).rejects.toMatchObject({ code: 'conflict' })
  })
})

describe('setRole', () => {
  it('keeps the last administrator', async () => {
    const administrator = await aPerson(db, { role: 'administrator' })
    const input = { userId: administrator.id, role: 'learner' } as const
    await expect(setRole(platform, administrator, input)).rejects.toMatchObject({ code: 'conflict' })
  })

  it('leaves a record of who changed what', async () => {
    const administrator = await aPerson(db, { role: 'administrator' })
    const { id: userId } = await aPerson(db)
    await setRole(platform, administrator, { userId, role: 'instructor' })
    await setRole(platform, administrator, { userId, role: 'instructor' })
    const events = await db.auditEvent.findMany({ where: { subjectId: userId } })
    expect(events).toMatchObject([{ actorId: administrator.id, detail: { from: 'learner', to: 'instructor' } }])
  })

  it('keeps one administrator when two demote each other', async () => {
    const [one, other] = [await aPerson(db, { role: 'administrator' }), await aPerson(db, { role: 'administrator' })]
    await Promise.allSettled([
      setRole(platform, one, { userId: other.id, role: 'learner' }),
      setRole(platform, other, { userId: one.id, role: 'learner' }),
    ])
    expect(await db.user.count({ where: { role: 'ADMINISTRATOR' } })).toBe(1)
  })
})

describe('issueResetLink', () => {
  it('lets a user choose a new password once, and ends their sessions', async () => {
    const email = anAddress()
    const signedUp = await post('sign-up/email', { name: 'Somebody', email, password: 'forgotten' })
    const cookie = cookieOf(signedUp)
    const { id: userId } = await db.user.findUniqueOrThrow({ where: { email } })
    const { url } = await issueResetLink(platform, await aPerson(db, { role: 'administrator' }), { userId })
    const token = new URL(url).searchParams.get('token')
    expect((await post('reset-password', { token, newPassword: 'remembered' })).status).toBe(200)
    expect((await post('reset-password', { token, newPassword: 'stolen now' })).status).toBe(400)
    expect((await post('sign-in/email', { email, password: 'remembered' })).status).toBe(200)
    expect((await post('sign-in/email', { email, password: 'forgotten' })).status).toBe(401)
    expect(await auth.findPerson(new Headers({ cookie }))).toBeNull()
  })
})

describe('sign-in', () => {
  it('slows down who guesses the password of an account, from however many addresses', async () => {
    const email = anAddress()
    const guesses = []
    for (let i = 0; i < 12; i++) guesses.push((await post('sign-in/email', { email, password: `guess-${i}` })).status)
    expect(guesses.filter((status) => status === 429)).toHaveLength(4)
    expect((await post('sign-in/email', { email: anAddress(), password: 'guess' })).status).toBe(401)
  })

  it('lets a class behind one address in', async () => {
    const address = { 'x-client-address': '10.9.9.9' }
    const guests = await Promise.all(Array.from({ length: 100 }, () => post('sign-in/anonymous', {}, address)))
    expect(guests.every(({ status }) => status === 200)).toBe(true)
  })

  it.each([
    [
      'a name that no page could show',
      'sign-up/email',
      { name: 'x'.repeat(101), email: 'a@example.org', password: 'correct horse' },
      400,
    ],
    [
      'more than a form holds',
      'sign-up/email',
      { name: 'x'.repeat(20_000), email: 'a@example.org', password: 'correct horse' },
      413,
    ],
  ])('refuses %s', async (_name, path, body, status) => {
    expect((await post(path, body)).status).toBe(status)
  })

  it('keeps a session going for who comes back', async () => {
    const cookie = cookieOf(await post('sign-in/anonymous', {}))
    expect((await auth.continueSession(new Headers({ cookie }))).cookies).toEqual([])
    const person = await auth.findPerson(new Headers({ cookie }))
    const inFiveDays = new Date(Date.now() + 5 * 86_400_000)
    await db.session.updateMany({ where: { userId: person?.id ?? '' }, data: { expiresAt: inFiveDays } })
    expect((await auth.continueSession(new Headers({ cookie }))).cookies.join()).toContain('session_token')
    const session = await db.session.findFirstOrThrow({ where: { userId: person?.id ?? '' } })
    expect(session.expiresAt.getTime()).toBeGreaterThan(inFiveDays.getTime())
  })

  it('refuses another site', async () => {
    const guest = await post('sign-in/anonymous', {})
    const response = await post('sign-out', {}, { origin: 'https://evil.example', cookie: cookieOf(guest) })
    expect(response.status).toBe(403)
  })

  it('never gives a role that a visitor asks for', async () => {
    const email = anAddress()
    await post('sign-up/email', { name: 'Sly', email, password: 'correct horse', role: 'ADMINISTRATOR' })
    const user = await db.user.findUnique({ where: { email } })
    expect(user?.role ?? 'LEARNER').toBe('LEARNER')
  })

  it('takes a guest’s progress along on sign-up', async () => {
    const guest = await post('sign-in/anonymous', {})
    const cookie = cookieOf(guest)
    const guestPerson = await auth.findPerson(new Headers({ cookie }))
    expect(guestPerson).toMatchObject({ isGuest: true, email: null })
    await db.reviewLog.create({
      data: { id: randomUUID(), userId: guestPerson?.id ?? '', itemId: randomUUID(), rating: 3 },
    })
    const response = await post(
      'sign-up/email',
      { name: 'Somebody', email: anAddress(), password: 'correct horse' },
      { cookie },
    )
    const person = await auth.findPerson(new Headers({ cookie: cookieOf(response) }))
    expect(await db.reviewLog.count({ where: { userId: person?.id ?? '' } })).toBe(1)
    expect(await db.user.count({ where: { id: guestPerson?.id ?? '' } })).toBe(0)
  })
})

describe('listUsers', () => {
  it('pages through everybody but guests, newest first', async () => {
    await aPerson(db, { isGuest: true })
    for (let i = 0; i < 60; i++) await aPerson(db)
    const first = await listUsers(platform, {})
    const second = await listUsers(platform, { cursor: first.nextCursor ?? undefined })
    const ids = [...first.users, ...second.users].map(({ id }) => id)
    expect(first.users).toHaveLength(50)
    expect(ids).toEqual([...new Set(ids)].toSorted().toReversed())
    expect(first.users.every(({ isGuest }) => !isGuest)).toBe(true)
  })
})
