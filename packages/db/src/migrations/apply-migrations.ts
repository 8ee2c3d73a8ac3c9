import { Client, DatabaseError } from 'pg'
import { type LedgerEntry, lockLedger, readLedger, recordMigration } from './ledger.ts'
import { type Migration, migrationsFolder, readMigrations } from './migration-files.ts'

/** How migrations are applied. */
export interface MigrateOptions {
  /** Where they lie; this repository's own without it. */
  readonly folder?: string
  /** Called with the name of each, once it is in the database for good. */
  readonly onApplied?: (name: string) => void
}

/**
 * Brings a database to the newest migration and returns the names of those that were missing.
 * Each is applied whole or not at all; of several processes that start at once, one applies and the others wait.
 */
export async function applyMigrations(url: string, options: MigrateOptions = {}): Promise<readonly string[]> {
  const migrations = await readMigrations(options.folder ?? migrationsFolder)
  const client = new Client({ connectionString: url, application_name: 'stagecraft-migrate' })
  await client.connect()
  try {
    await requireVersion(client)
    await lockLedger(client)
    const applied: string[] = []
    for (const migration of findPending(migrations, await readLedger(client))) {
      await applyMigration(client, migration)
      options.onApplied?.(migration.name)
      applied.push(migration.name)
    }
    return applied
  } finally {
    await client.end()
  }
}

const OLDEST_VERSION = 15

async function requireVersion(client: Client): Promise<void> {
  const { rows } = await client.query<{ number: number; name: string }>(
    "SELECT current_setting('server_version_num')::int AS number, current_setting('server_version') AS name",
  )
  const [version] = rows
  if (version !== undefined && version.number < OLDEST_VERSION * 10_000) {
    throw new Error(`PostgreSQL ${version.name} is too old: ${OLDEST_VERSION} or later is needed.`)
  }
}

/** Returns the migrations that a database lacks; throws if its history is not the beginning of ours. */
function findPending(migrations: readonly Migration[], ledger: readonly LedgerEntry[]): readonly Migration[] {
  const known = new Map(migrations.map((migration) => [migration.name, migration]))
  for (const entry of ledger) {
    const migration = known.get(entry.name)
    if (migration === undefined) throw new Error(unknownMigration(entry.name))
    if (!entry.isFinished) throw new Error(unfinishedMigration(entry.name))
    if (migration.checksum !== entry.checksum) throw new Error(editedMigration(migration))
  }
  const applied = new Set(ledger.map(({ name }) => name))
  return migrations.filter(({ name }) => !applied.has(name))
}

async function applyMigration(client: Client, migration: Migration): Promise<void> {
  await client.query('BEGIN')
  try {
    await client.query(migration.sql)
    await recordMigration(client, migration)
    await client.query('COMMIT')
  } catch (error) {
    await client.query('ROLLBACK')
    throw new Error(failedMigration(migration, error), { cause: error })
  }
}

function failedMigration({ file, sql }: Migration, error: unknown): string {
  const position = error instanceof DatabaseError ? Number(error.position ?? 0) : 0
  const line = position > 0 ? `:${sql.slice(0, position).split('\n').length}` : ''
  return `${file}${line}: ${(error as Error).message}. Nothing of this migration was kept; correct it and start again.`
}

function unknownMigration(name: string): string {
  return (
    `The database has the migration ${name}, which this copy of Stagecraft does not know: ` +
    'a newer copy has used it. Start the newer copy, or use another database.'
  )
}

function unfinishedMigration(name: string): string {
  return (
    `The migration ${name} was begun by another tool and did not finish. Look at the column "logs" of ` +
    '_prisma_migrations, undo what it left behind, delete its row there and start again.'
  )
}

function editedMigration({ name, file }: Migration): string {
  return (
    `${file} was changed after the database had applied ${name}. ` +
    'Put the file back as it was, and write what is new into a migration of its own (pnpm db:migrate <name>).'
  )
}
