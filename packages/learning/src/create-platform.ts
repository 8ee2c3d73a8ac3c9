import { createDb } from '@stagecraft/db'
import { type Auth, createAuth, type OidcProvider, oidcProviderId } from './accounts/auth.ts'
import { createMailer } from './accounts/mail.ts'
import type { Platform } from './platform.ts'

/** What an installation is told by its environment. */
export interface PlatformConfig {
  readonly databaseUrl: string
  readonly baseUrl: string
  readonly authSecret: string
  readonly mail: { readonly smtpUrl: string; readonly from: string } | null
  readonly oidc: OidcProvider | null
  readonly allowsSignUp: boolean
  /** What the page that makes the first administrator asks for; null where everybody who gets there may. */
  readonly setupCode: string | null
  /** Told of what went wrong behind a request. */
  readonly onError: (message: string, details: readonly unknown[]) => void
}

/** Everything a server process holds; made once. */
export interface ServerPlatform extends Platform {
  readonly auth: Auth
  readonly baseUrl: string
  readonly signIn: SignInWays
  readonly setupCode: string | null
}

/** How people can get in, for the sign-in page. */
export interface SignInWays {
  readonly oidc: { readonly id: string; readonly name: string } | null
  readonly sendsMail: boolean
  readonly signUp: boolean
}

/** Connects to the database (at the first query) and sets up sign-in. */
export function createPlatform(config: PlatformConfig): ServerPlatform {
  const db = createDb(config.databaseUrl, {
    onConnectionLost: (error) => config.onError('a connection to the database was lost', [error]),
  })
  const auth = createAuth({
    db,
    baseUrl: config.baseUrl,
    secret: config.authSecret,
    sendMail: config.mail === null ? null : createMailer(config.mail.smtpUrl, config.mail.from),
    oidc: config.oidc,
    allowsSignUp: config.allowsSignUp,
    onError: config.onError,
  })
  const oidc = config.oidc === null ? null : { id: oidcProviderId, name: config.oidc.name }
  return {
    db,
    onError: config.onError,
    auth,
    baseUrl: config.baseUrl,
    signIn: { oidc, sendsMail: config.mail !== null, signUp: config.allowsSignUp },
    setupCode: config.setupCode,
  }
}
