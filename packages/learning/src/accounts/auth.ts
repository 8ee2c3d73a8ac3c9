import { betterAuth } from 'better-auth'
import { prismaAdapter } from 'better-auth/adapters/prisma'
import { anonymous } from 'better-auth/plugins/anonymous'
import { genericOAuth } from 'better-auth/plugins/generic-oauth'
import type { Db } from '@stagecraft/db'
import type { Person } from '../platform.ts'
import { adoptGuest } from './adopt-guest.ts'
import { resetMail, type SendMail, verificationMail } from './mail.ts'
import { hostOrigin, isOwnOrigin } from './own-origin.ts'
import { toPerson } from './person.ts'

/** The header in which the web process says who is really at the other end: clients cannot set it. */
export const clientAddressHeader = 'x-client-address'

/** A provider to sign in with, by OpenID Connect discovery. */
export interface OidcProvider {
  readonly name: string
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
}

export interface AuthOptions {
  readonly db: Db
  /** Where learners reach the product; requests from other origins are refused. */
  readonly baseUrl: string
  /** Signs the session cookies. */
  readonly secret: string
  /** Null when no mail can be sent: then an administrator issues reset links. */
  readonly sendMail: SendMail | null
  readonly oidc: OidcProvider | null
  /** False when accounts come from the OpenID Connect provider alone. */
  readonly allowsSignUp: boolean
}

/** The id under which the OpenID Connect provider is known in addresses and in the accounts table. */
export const oidcProviderId = 'oidc'

const dayInSeconds = 86_400

/** Sessions, passwords and sign-in. `handler` answers everything under /api/auth. */
export function createAuth(options: AuthOptions) {
  const auth = betterAuth({
    appName: 'Stagecraft',
    baseURL: options.baseUrl,
    secret: options.secret,
    trustedOrigins: (request) => trustedOrigins(options.baseUrl, request),
    telemetry: { enabled: false },
    // Wrong passwords are everyday life, and requests are logged elsewhere.
    logger: { level: 'error' },
    database: prismaAdapter(options.db, { provider: 'postgresql', transaction: true }),
    user: {
      additionalFields: { role: { type: 'string', input: false, required: false, defaultValue: 'LEARNER' } },
    },
    session: { expiresIn: 60 * dayInSeconds, updateAge: dayInSeconds },
    advanced: {
      cookiePrefix: 'stagecraft',
      useSecureCookies: options.baseUrl.startsWith('https:'),
      database: { generateId: 'uuid' },
      ipAddress: { ipAddressHeaders: [clientAddressHeader] },
    },
    emailAndPassword: {
      enabled: true,
      disableSignUp: !options.allowsSignUp,
      revokeSessionsOnPasswordReset: true,
      ...mailReset(options),
    },
    ...mailVerification(options),
    account: { accountLinking: { enabled: true } },
    rateLimit: { enabled: true, storage: 'database', window: 60, max: 120, customRules: signInLimits },
    plugins: [
      anonymous({
        generateName: () => 'Guest',
        onLinkAccount: ({ anonymousUser, newUser }) => adoptGuest(options.db, anonymousUser.user.id, newUser.user.id),
      }),
      genericOAuth({ config: options.oidc === null ? [] : [toProviderConfig(options.oidc)] }),
    ],
  })
  return {
    handler: (request: Request): Promise<Response> => answer(request, options.baseUrl, auth.handler),
    /** Who sends these headers, or null. */
    async findPerson(headers: Headers): Promise<Person | null> {
      const session = await auth.api.getSession({ headers, query: { disableRefresh: true } })
      return session === null ? null : toPerson(session.user)
    },
    /** Stores a token for one password reset; returns it. */
    async createResetToken(userId: string, expiresAt: Date): Promise<string> {
      const { internalAdapter } = await auth.$context
      const token = crypto.randomUUID()
      await internalAdapter.createVerificationValue({ identifier: `reset-password:${token}`, value: userId, expiresAt })
      return token
    },
  }
}

export type Auth = ReturnType<typeof createAuth>

// Guessing passwords and filling the table of users are the two things worth slowing down.
const signInLimits = {
  '/sign-in/email': { window: 60, max: 8 },
  '/sign-up/email': { window: 600, max: 20 },
  '/sign-in/anonymous': { window: 60, max: 60 },
  '/request-password-reset': { window: 600, max: 5 },
  '/reset-password': { window: 600, max: 10 },
  // Read at every page.
  '/get-session': false,
} as const

// The library checks origins too, but not of every request and not in every environment.
async function answer(
  request: Request,
  baseUrl: string,
  handle: (request: Request) => Promise<Response>,
): Promise<Response> {
  if (request.method === 'GET' || isOwnOrigin(request.headers, baseUrl)) return handle(request)
  return Response.json({ message: 'This request came from another site and was refused.' }, { status: 403 })
}

function trustedOrigins(baseUrl: string, request: Request | undefined): string[] {
  const host = request === undefined ? null : hostOrigin(request.headers, baseUrl)
  return host === null ? [baseUrl] : [baseUrl, host]
}

function mailReset({ baseUrl, sendMail }: AuthOptions) {
  if (sendMail === null) return {}
  return {
    sendResetPassword: ({ user, token }: { user: { email: string }; token: string }) =>
      sendMail(resetMail(user.email, resetLink(baseUrl, token))),
  }
}

function mailVerification({ sendMail }: AuthOptions) {
  if (sendMail === null) return {}
  return {
    emailVerification: {
      sendOnSignUp: true,
      autoSignInAfterVerification: true,
      sendVerificationEmail: ({ user, url }: { user: { email: string }; url: string }) =>
        sendMail(verificationMail(user.email, url)),
    },
  }
}

/** The page on which a token of a password reset is used. */
export function resetLink(baseUrl: string, token: string): string {
  return `${baseUrl}/reset-password?token=${encodeURIComponent(token)}`
}

function toProviderConfig(oidc: OidcProvider) {
  return {
    providerId: oidcProviderId,
    name: oidc.name,
    discoveryUrl: `${oidc.issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
    clientId: oidc.clientId,
    clientSecret: oidc.clientSecret,
    scopes: ['openid', 'profile', 'email'],
    pkce: true,
  }
}
