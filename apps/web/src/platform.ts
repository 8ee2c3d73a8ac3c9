import 'server-only'
import { createPlatform, type ServerPlatform } from '@stagecraft/api'
import { getEnv } from './env.ts'
import { log } from './operations/log.ts'

// Next bundles instrumentation, pages and routes apart, each with a copy of this module; hot reload makes more.
// They share one connection pool by keeping it on the process.
const holder = globalThis as typeof globalThis & { stagecraftPlatform?: ServerPlatform }

/** The database, accounts and settings that this process works with; connects at the first query. */
export function getPlatform(): ServerPlatform {
  holder.stagecraftPlatform ??= openPlatform()
  return holder.stagecraftPlatform
}

function openPlatform(): ServerPlatform {
  const env = getEnv()
  return createPlatform({
    databaseUrl: env.DATABASE_URL,
    baseUrl: env.BASE_URL,
    authSecret: env.AUTH_SECRET,
    mail: env.SMTP_URL === undefined ? null : { smtpUrl: env.SMTP_URL, from: env.MAIL_FROM ?? '' },
    oidc:
      env.OIDC_ISSUER === undefined
        ? null
        : {
            name: env.OIDC_NAME,
            issuer: env.OIDC_ISSUER,
            clientId: env.OIDC_CLIENT_ID ?? '',
            clientSecret: env.OIDC_CLIENT_SECRET ?? '',
          },
    allowsSignUp: env.ALLOW_SIGN_UP,
    setupCode: env.SETUP_CODE ?? null,
    onError: (message, details) => log('error', message, { details }),
  })
}
