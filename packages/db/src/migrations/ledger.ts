import { randomUUID } from 'node:crypto'
import type { Client } from 'pg'
import type { Migration } from './migration-files.ts'

/** What the database says about a migration. */
export interface LedgerEntry {
  readonly name: string
  readonly checksum: string
  /** False if one of Prisma's own tools began it and failed. */
  readonly isFinished: boolean
}

// Prisma's table and the lock that its tools take, so that theirs and ours can stand in for each other.
const createLedger = `
  CREATE TABLE IF NOT EXISTS _prisma_migrations (
    id                  VARCHAR(36) PRIMARY KEY NOT NULL,
    checksum            VARCHAR(64) NOT NULL,
    finished_at         TIMESTAMPTZ,
    migration_name      VARCHAR(255) NOT NULL,
    logs                TEXT,
    rolled_back_at      TIMESTAMPTZ,
    started_at          TIMESTAMPTZ NOT NULL DEFAULT now(),
    applied_steps_count INTEGER NOT NULL DEFAULT 0
  )`
const PRISMA_LOCK = 72_707_369

/** Waits until no other process migrates this database; the lock ends with the connection. */
export async function lockLedger(client: Client): Promise<void> {
  await client.query('SELECT pg_advisory_lock($1)', [PRISMA_LOCK])
}

/** Reads what has been applied, oldest first. */
export async function readLedger(client: Client): Promise<readonly LedgerEntry[]> {
  await client.query(createLedger)
  const { rows } = await client.query<LedgerEntry>(`
    SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS "isFinished"
    FROM _prisma_migrations WHERE rolled_back_at IS NULL ORDER BY started_at, migration_name`)
  return rows
}

/** Writes down that a migration has been applied. */
export async function recordMigration(client: Client, { name, checksum }: Migration): Promise<void> {
  await client.query(
    `INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
     VALUES ($1, $2, $3, now(), clock_timestamp(), 1)`,
    [randomUUID(), checksum, name],
  )
}
