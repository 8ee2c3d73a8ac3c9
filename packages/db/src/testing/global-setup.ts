import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { TestProject } from 'vitest/node'
import { startEmbedded } from '../embedded/index.ts'
import { applyMigrations } from '../migrations/index.ts'
import { createDatabase, databaseUrl, dropDatabases } from './database-admin.ts'
import type { ProvidedPostgres } from './provided-postgres.ts'

/** Gives a test run one PostgreSQL, TEST_DATABASE_URL's or one of its own, with a migrated database to copy. */
export default async function setUpPostgres(project: TestProject): Promise<() => Promise<void>> {
  const server = await findServer(process.env['TEST_DATABASE_URL'])
  const templateName = `stagecraft_test_${randomBytes(4).toString('hex')}`
  await createDatabase(server.url, templateName)
  await applyMigrations(databaseUrl(server.url, templateName))
  project.provide('postgres', { serverUrl: server.url, templateName } satisfies ProvidedPostgres)
  return async () => {
    await dropDatabases(server.url, templateName)
    await server.stop()
  }
}

interface Server {
  readonly url: string
  readonly stop: () => Promise<void>
}

async function findServer(url: string | undefined): Promise<Server> {
  if (url !== undefined && url !== '') return { url, stop: () => Promise.resolve() }
  const dataDir = await mkdtemp(path.join(tmpdir(), 'stagecraft-test-'))
  const embedded = await startEmbedded({ dataDir, settings: forThrowAwayData })
  const stop = async () => {
    await embedded.stop()
    await rm(dataDir, { recursive: true, force: true })
  }
  return { url: embedded.url, stop }
}

// What is lost in a crash would be deleted after the run anyway.
const forThrowAwayData = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '300' }
