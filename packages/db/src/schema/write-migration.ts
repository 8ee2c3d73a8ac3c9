import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { startEmbedded } from '../embedded/index.ts'
import { applyMigrations } from '../migrations/index.ts'
import { readMigrations } from '../migrations/migration-files.ts'
import { diffSchema } from './diff-schema.ts'

/** What is to be written, and where. */
export interface MigrationRequest {
  /** In small letters, such as `add_cohorts`. */
  readonly name: string
  /** The folder that holds schema.prisma and migrations/. */
  readonly prismaFolder: string
  readonly now: Date
  /** A file for SQL written by hand, even if the schema asks for nothing. */
  readonly isByHand: boolean
}

/** Writes the migration that takes all earlier ones to the schema; returns its file, or null if nothing is missing. */
export async function writeMigration({ name, prismaFolder, now, isByHand }: MigrationRequest): Promise<string | null> {
  const folder = path.join(prismaFolder, 'migrations')
  const schema = await readFile(path.join(prismaFolder, 'schema.prisma'), 'utf8')
  const sql = await onScratchServer(async (url) => {
    await applyMigrations(url, { folder })
    return diffSchema(url, schema)
  })
  if (sql === '' && !isByHand) return null
  const file = path.join(folder, await nextName(folder, name, now), 'migration.sql')
  await mkdir(path.dirname(file))
  await writeFile(file, sql === '' ? '-- By hand: what the Prisma schema cannot say.\n' : `${sql.trim()}\n`)
  return file
}

async function nextName(folder: string, name: string, now: Date): Promise<string> {
  const timestamp = now.toISOString().replaceAll(/\D/g, '').slice(0, 14)
  const next = `${timestamp}_${name}`
  const newest = (await readMigrations(folder)).at(-1)?.name ?? ''
  if (next <= newest) throw new Error(`${next} would come before ${newest}: set the clock of this machine right.`)
  return next
}

async function onScratchServer<T>(work: (url: string) => Promise<T>): Promise<T> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'stagecraft-migrate-'))
  try {
    const server = await startEmbedded({ dataDir, settings: { fsync: 'off' } })
    try {
      return await work(server.url)
    } finally {
      await server.stop()
    }
  } finally {
    await rm(dataDir, { recursive: true, force: true })
  }
}
