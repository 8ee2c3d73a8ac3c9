import { betterAuth } from 'better-auth'
import { prismaAdapter } from 'better-auth/adapters/prisma'
import { anonymous } from 'better-auth/plugins/anonymous'
import { genericOAuth } from 'better-auth/plugins/generic-oauth'
import type { Db } from '@stagecraft/db'
import type { Person } from '../platform.ts'
import { admitWrite } from './admit-write.ts'
import { adoptGuest } from './adopt-guest.ts'
import { mailReset, mailVerification } from './auth-mail.ts'
import { limitProfile } from './limit-profile.ts'
import type { SendMail } from './mail.ts'
import { hostOrigin } from './own-origin.ts'
import { toPerson } from './person.ts'
import { addressLimits, slowGuessing } from './slow-guessing.ts'

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
  /** Told of what went wrong behind a request. */
  readonly onError: (message: string, details: readonly unknown[]) => void
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
    logger: { level: 'error', log: (_level, message, ...details) => options.onError(message, details) },
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
      // Mail is sent beside the request: a slow server of mail must not hold a transaction open.
      backgroundTasks: {
        handler: (task) => void task.catch((error: unknown) => options.onError('mail could not be sent', [error])),
      },
    },
    databaseHooks: { user: { create: { before: limitProfile }, update: { before: limitProfile } } },
    hooks: { before: slowGuessing(options.db) },
    emailAndPassword: {
      enabled: true,
      disableSignUp: !options.allowsSignUp,
      revokeSessionsOnPasswordReset: true,
      ...mailReset(options),
    },
    ...mailVerification(options),
    account: { accountLinking: { enabled: true } },
    rateLimit: { enabled: true, storage: 'database', window: 60, max: 600, customRules: addressLimits },
    plugins: [
      anonymous({
        generateName: () => 'Guest',
        // Adopting ends the guest, in the same transaction.
        disableDeleteAnonymousUser: true,
        onLinkAccount: ({ anonymousUser, newUser }) => adoptGuest(options.db, anonymousUser.user.id, newUser.user.id),
      }),
      genericOAuth({ config: options.oidc === null ? [] : [toProviderConfig(options.oidc)] }),
    ],
  })
  return {
    handler: (request: Request): Promise<Response> => admitWrite(request, options.baseUrl, auth.handler),
    /** Who sends these headers, or null. */
    async findPerson(headers: Headers): Promise<Person | null> {
      const session = await auth.api.getSession({ headers, query: { disableRefresh: true } })
      return session === null ? null : toPerson(session.user)
    },
    /** The same, and once a day the cookies that keep the session going: to be sent with the response. */
    async continueSession(headers: Headers): Promise<{ person: Person | null; cookies: readonly string[] }> {
      const { response: session, headers: reply } = await auth.api.getSession({ headers, returnHeaders: true })
      return { person: session === null ? null : toPerson(session.user), cookies: reply?.getSetCookie() ?? [] }
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

function trustedOrigins(baseUrl: string, request: Request | undefined): string[] {
  const host = request === undefined ? null : hostOrigin(request.headers, baseUrl)
  return host === null ? [baseUrl] : [baseUrl, host]
}
