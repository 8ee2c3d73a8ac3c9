import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** One step of the database's shape, as a file of SQL that never changes once it is released. */
export interface Migration {
  readonly name: string
  readonly file: string
  readonly sql: string
  /** As Prisma computes it: the SHA-256 of the file. */
  readonly checksum: string
}

/** The folder of this repository's migrations. */
export const migrationsFolder = fileURLToPath(new URL('../../../../prisma/migrations', import.meta.url))

/** Reads all migrations, oldest first. */
export async function readMigrations(folder: string): Promise<readonly Migration[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name)
  return Promise.all(names.toSorted().map((name) => readMigration(folder, name)))
}

async function readMigration(folder: string, name: string): Promise<Migration> {
  const file = path.join(folder, name, 'migration.sql')
  // A checkout with other line ends is the same migration.
  const sql = (await readFile(file, 'utf8')).replaceAll('\r\n', '\n')
  return { name, file, sql, checksum: createHash('sha256').update(sql).digest('hex') }
}
