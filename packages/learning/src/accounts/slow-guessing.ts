import { APIError, createAuthMiddleware } from 'better-auth/api'
import type { Db } from '@stagecraft/db'

// A class of two hundred may sit behind one address, so an address alone may do much …
export const addressLimits = {
  '/sign-in/email': { window: 60, max: 120 },
  '/sign-up/email': { window: 600, max: 300 },
  '/sign-in/anonymous': { window: 60, max: 600 },
  '/request-password-reset': { window: 600, max: 60 },
  '/reset-password': { window: 600, max: 60 },
  // Read at every page.
  '/get-session': false,
} as const

// … but one account may be tried only so often, from however many addresses.
const triesPerWindow = 8
const windowMs = 60_000

/** Refuses to try one account's password more than eight times a minute, before it looks at the password. */
export function slowGuessing(db: Db) {
  return createAuthMiddleware(async ({ path, body }) => {
    if (path !== '/sign-in/email') return
    const { email } = body as { email?: unknown }
    if (typeof email !== 'string') return
    const { tries, waitMs } = await countTry(db, `sign-in:${email.toLowerCase().slice(0, 320)}`)
    if (tries <= triesPerWindow) return
    const seconds = String(Math.max(1, Math.ceil(waitMs / 1_000)))
    throw new APIError('TOO_MANY_REQUESTS', { message: 'Too many tries.' }, { 'X-Retry-After': seconds })
  })
}

// One statement, so that tries at the same moment are counted one by one.
async function countTry(db: Db, key: string): Promise<{ tries: number; waitMs: number }> {
  const now = Date.now()
  const [row] = await db.$queryRaw<{ count: number; last_request: bigint }[]>`
    INSERT INTO rate_limits AS known (id, key, count, last_request)
    VALUES (gen_random_uuid(), ${key}, 1, ${now})
    ON CONFLICT (key) DO UPDATE SET
      count = CASE WHEN known.last_request <= ${now - windowMs} THEN 1 ELSE known.count + 1 END,
      last_request = CASE WHEN known.last_request <= ${now - windowMs} THEN ${now} ELSE known.last_request END
    RETURNING count, last_request`
  if (row === undefined) throw new Error('a try was not counted')
  return { tries: row.count, waitMs: Number(row.last_request) + windowMs - now }
}
