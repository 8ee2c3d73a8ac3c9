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
}

/** Everything a server process holds; made once. */
export interface ServerPlatform extends Platform {
  readonly auth: Auth
  readonly baseUrl: string
  readonly signIn: SignInWays
}

/** How people can get in, for the sign-in page. */
export interface SignInWays {
  readonly oidc: { readonly id: string; readonly name: string } | null
  readonly sendsMail: boolean
  readonly signUp: boolean
}

/** Connects to the database (at the first query) and sets up sign-in. */
export function createPlatform(config: PlatformConfig): ServerPlatform {
  const db = createDb(config.databaseUrl)
  const auth = createAuth({
    db,
    baseUrl: config.baseUrl,
    secret: config.authSecret,
    sendMail: config.mail === null ? null : createMailer(config.mail.smtpUrl, config.mail.from),
    oidc: config.oidc,
    allowsSignUp: config.allowsSignUp,
  })
  const oidc = config.oidc === null ? null : { id: oidcProviderId, name: config.oidc.name }
  return {
    db,
    auth,
    baseUrl: config.baseUrl,
    signIn: { oidc, sendsMail: config.mail !== null, signUp: config.allowsSignUp },
  }
}
