import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { findFreePort } from '../product.ts'
import { trialImage } from './build-image.ts'
import { docker, type Ended, tryDocker } from './docker.ts'

/** Stagecraft under compose, with containers, data and secrets that are this trial's own. */
export interface Installation {
  readonly url: string
  /** docker compose …, which must succeed. */
  readonly compose: (...args: string[]) => Promise<string>
  readonly tryCompose: (...args: string[]) => Promise<Ended>
  /** The ids of a service's containers, running or not. */
  readonly containersOf: (service: string) => Promise<readonly string[]>
  /** Runs one SQL statement in the database; returns its rows as text. */
  readonly query: (sql: string) => Promise<string>
  /** Stops it and removes all it has made. */
  readonly remove: () => Promise<void>
}

interface Wishes {
  /** Behind the proxy, where the web can have several copies. */
  readonly hasProxy?: boolean
  /** Settings in place of the usual ones; null leaves one out. */
  readonly settings?: Readonly<Record<string, string | null>>
}

/** Prepares an installation; nothing runs before `compose('up', …)`. */
export async function openInstallation({ hasProxy = false, settings = {} }: Wishes = {}): Promise<Installation> {
  const port = String(await findFreePort())
  const url = `http://localhost:${port}`
  const folder = mkdtempSync(path.join(tmpdir(), 'stagecraft-hosting-'))
  const envFile = path.join(folder, '.env')
  const usual = {
    STAGECRAFT_IMAGE: trialImage,
    AUTH_SECRET: randomBytes(32).toString('hex'),
    POSTGRES_PASSWORD: randomBytes(24).toString('hex'),
    BASE_URL: url,
    ...(hasProxy ? { HTTP_PORT: port, HTTPS_PORT: String(await findFreePort()) } : { PUBLISH: port }),
  }
  const lines = Object.entries({ ...usual, ...settings }).flatMap(([name, value]) =>
    value === null ? [] : [`${name}=${value}`],
  )
  writeFileSync(envFile, `${lines.join('\n')}\n`)

  const files = ['docker-compose.yml', ...(hasProxy ? ['docker-compose.proxy.yml'] : [])]
  const project = path.basename(folder).toLowerCase()
  const flags = ['compose', '--env-file', envFile, '-p', project, ...files.flatMap((file) => ['-f', file])]
  const compose = (...args: string[]) => docker([...flags, ...args])
  return {
    url,
    compose,
    tryCompose: (...args) => tryDocker([...flags, ...args]),
    containersOf: async (service) => (await compose('ps', '--all', '--quiet', service)).split('\n').filter(Boolean),
    query: (sql) => compose('exec', '-T', 'db', 'psql', '-U', 'stagecraft', '-d', 'stagecraft', '-Atc', sql),
    remove: async () => {
      await tryDocker([...flags, 'down', '--volumes', '--timeout', '5'])
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
