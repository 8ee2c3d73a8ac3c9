import { randomBytes } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Settings } from '../prepare/settings.mjs'

/** The environment of the web process: ours, and what we know better. */
export function webEnvironment(
  { dataDir, baseUrl, authSecret }: Settings,
  databaseUrl: string,
): Record<string, string | undefined> {
  return {
    ...process.env,
    DATABASE_URL: databaseUrl,
    AUTH_SECRET: authSecret ?? ensureAuthSecret(path.join(dataDir, 'auth-secret')),
    BASE_URL: baseUrl,
    // It drains by itself before it ends.
    NEXT_MANUAL_SIG_HANDLE: 'true',
    NEXT_TELEMETRY_DISABLED: '1',
    // A terminal is for what needs a look; LOG_LEVEL=info shows every request.
    LOG_LEVEL: process.env['LOG_LEVEL'] ?? 'warn',
  }
}

// Made once: whoever is signed in stays so over a restart.
function ensureAuthSecret(file: string): string {
  try {
    return readFileSync(file, 'utf8').trim()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    const secret = randomBytes(32).toString('hex')
    writeFileSync(file, `${secret}\n`, { mode: 0o600 })
    return secret
  }
}
