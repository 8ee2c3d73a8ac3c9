import { inject } from 'vitest'
import { createAdapter, type Db, openDb, recordQueries } from '../create-db.ts'
import { createDatabase, databaseUrl } from './database-admin.ts'
import type { ProvidedPostgres } from './provided-postgres.ts'

/**
 * Returns the migrated database that this worker shares with nobody, empty at first.
 * It is made at the first query and removed when the test run is over.
 */
export function testDb(): Db {
  db ??= openTestDb()
  return db
}

/** Counts the statements that a piece of work sends: the round trips, BEGIN and COMMIT included. */
export async function countQueries(client: Db, work: () => Promise<unknown>): Promise<number> {
  return (await recordQueries(client, work)).queries.length
}

/** Makes a database, without any table or as a copy of the migrated one, and returns its address. */
export async function newTestDatabase(kind: 'empty' | 'migrated'): Promise<string> {
  const { serverUrl, templateName }: ProvidedPostgres = inject('postgres')
  const name = newName(templateName)
  await createDatabase(serverUrl, name, kind === 'migrated' ? templateName : undefined)
  return databaseUrl(serverUrl, name)
}

let db: Db | undefined
let count = 0

function openTestDb(): Db {
  const { serverUrl, templateName }: ProvidedPostgres = inject('postgres')
  const name = newName(templateName)
  const adapter = createAdapter(databaseUrl(serverUrl, name))
  const connect = adapter.connect.bind(adapter)
  let created: Promise<void> | undefined
  const connectToNew = async () => {
    created ??= createDatabase(serverUrl, name, templateName)
    await created
    return connect()
  }
  return openDb(Object.assign(adapter, { connect: connectToNew }))
}

// Begins with the template's name: by that the end of the run finds and removes it.
function newName(templateName: string): string {
  return `${templateName}_${process.pid}_${Date.now().toString(36)}_${(count += 1)}`
}
