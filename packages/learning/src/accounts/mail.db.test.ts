import { randomUUID } from 'node:crypto'
import { expect, it, vi } from 'vitest'
import { testDb } from '@stagecraft/db/testing'
import { anSmtpServer } from '../testing/an-smtp-server.ts'
import { createAuth } from './auth.ts'
import { createMailer } from './mail.ts'

const db = testDb()
const baseUrl = 'http://localhost:3000'

function anAuth(smtpUrl: string) {
  return createAuth({
    db,
    baseUrl,
    secret: 'a-secret-that-is-long-enough-for-tests',
    sendMail: createMailer(smtpUrl, 'Stagecraft <learn@example.org>'),
    oidc: null,
    allowsSignUp: true,
    onError: () => {},
  })
}

function post(auth: ReturnType<typeof createAuth>, path: string, body: object): Promise<Response> {
  const headers = { 'content-type': 'application/json', origin: baseUrl, 'x-client-address': '10.1.2.3' }
  const init = { method: 'POST', headers, body: JSON.stringify(body) }
  return auth.handler(new Request(`${baseUrl}/api/auth/${path}`, init))
}

// Long lines are folded with `=` at their ends on the way.
const unfold = (mail: string) => mail.replaceAll('=\n', '').replaceAll('=3D', '=')

it('confirms an address and resets a password by mail', async () => {
  const smtp = await anSmtpServer({ answers: true })
  const auth = anAuth(smtp.url)
  const email = `${randomUUID()}@example.org`
  await post(auth, 'sign-up/email', { name: 'Somebody', email, password: 'forgotten' })
  await vi.waitFor(() => expect(unfold(smtp.mails[0] ?? '')).toContain('/api/auth/verify-email?token='))
  expect(smtp.mails[0]).toContain(`To: ${email}`)

  await post(auth, 'request-password-reset', { email, redirectTo: '/reset-password' })
  await vi.waitFor(() => expect(smtp.mails).toHaveLength(2))
  const token = /reset-password\?token=(\S+)/.exec(unfold(smtp.mails[1] ?? ''))?.[1]
  expect((await post(auth, 'reset-password', { token, newPassword: 'remembered' })).status).toBe(200)
  expect((await post(auth, 'sign-in/email', { email, password: 'remembered' })).status).toBe(200)
  smtp.close()
})

it('signs up without waiting for a mail server that does not answer', async () => {
  const smtp = await anSmtpServer({ answers: false })
  const email = `${randomUUID()}@example.org`
  const response = await post(anAuth(smtp.url), 'sign-up/email', { name: 'Somebody', email, password: 'correct horse' })
  expect(response.status).toBe(200)
  expect(await db.user.count({ where: { email } })).toBe(1)
  smtp.close()
})
