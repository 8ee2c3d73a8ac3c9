import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Client } from 'pg'
import { afterEach, describe, expect, it } from 'vitest'
import { newTestDatabase } from '../testing/test-db.ts'
import { applyMigrations } from './apply-migrations.ts'
import { migrationsFolder, readMigrations } from './migration-files.ts'

const folders: string[] = []
afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true })
})

async function aFolder(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'stagecraft-migrations-'))
  folders.push(folder)
  for (const [name, sql] of Object.entries(files)) await write(folder, name, sql)
  return folder
}

async function write(folder: string, name: string, sql: string): Promise<void> {
  await mkdir(path.join(folder, name), { recursive: true })
  await writeFile(path.join(folder, name, 'migration.sql'), sql)
}

async function rowsOf(url: string, sql: string): Promise<readonly Record<string, unknown>[]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows
  } finally {
    await client.end()
  }
}

describe('applyMigrations', () => {
  it('applies what is missing, oldest first, once', async () => {
    const url = await newTestDatabase('empty')
    const names = (await readMigrations(migrationsFolder)).map(({ name }) => name)
    const told: string[] = []
    expect(await applyMigrations(url, { onApplied: (name) => told.push(name) })).toEqual(names)
    expect(told).toEqual(names)
    expect(await applyMigrations(url)).toEqual([])
  })

  it('applies once when many processes start at the same moment', async () => {
    const url = await newTestDatabase('empty')
    const folder = await aFolder({
      '1_one': 'CREATE TABLE marks (id serial); SELECT pg_sleep(0.1);',
      '2_two': 'INSERT INTO marks DEFAULT VALUES;',
    })
    const applied = await Promise.all(Array.from({ length: 8 }, () => applyMigrations(url, { folder })))
    expect(applied.flat()).toEqual(['1_one', '2_two'])
    expect(await rowsOf(url, 'SELECT id FROM marks')).toHaveLength(1)
  })

  it('keeps nothing of a migration that fails, and says where it failed', async () => {
    const url = await newTestDatabase('empty')
    const folder = await aFolder({
      '1_good': 'CREATE TABLE good ();',
      '2_bad': 'CREATE TABLE half ();\n\nINSERT INTO nowhere VALUES (1);\n',
    })
    await expect(applyMigrations(url, { folder })).rejects.toThrow(
      /2_bad.migration\.sql:3: relation "nowhere" does not exist/,
    )
    expect(await rowsOf(url, "SELECT to_regclass('good') AS good, to_regclass('half') AS half")).toEqual([
      { good: 'good', half: null },
    ])
    await write(folder, '2_bad', 'CREATE TABLE half ();')
    expect(await applyMigrations(url, { folder })).toEqual(['2_bad'])
  })

  it.each([
    ['changed afterwards', 'SELECT 2', /changed after the database had applied 1_one/],
    ['with other line ends only', 'SELECT 1;\r\nSELECT 1;\r\n', null],
  ])('takes a migration that was %s', async (_, sql, refusal) => {
    const url = await newTestDatabase('empty')
    const folder = await aFolder({ '1_one': 'SELECT 1;\nSELECT 1;\n' })
    await applyMigrations(url, { folder })
    await write(folder, '1_one', sql)
    const again = applyMigrations(url, { folder })
    if (refusal === null) await expect(again).resolves.toEqual([])
    else await expect(again).rejects.toThrow(refusal)
  })

  it('refuses a database that a newer copy has used', async () => {
    const url = await newTestDatabase('empty')
    const newer = await aFolder({ '1_one': 'SELECT 1', '2_two': 'SELECT 1' })
    await applyMigrations(url, { folder: newer })
    await expect(applyMigrations(url, { folder: await aFolder({ '1_one': 'SELECT 1' }) })).rejects.toThrow(
      /has the migration 2_two/,
    )
  })

  it('refuses what another tool began and left unfinished, until it is marked as rolled back', async () => {
    const url = await newTestDatabase('empty')
    const folder = await aFolder({ '1_one': 'SELECT 1' })
    await applyMigrations(url, { folder })
    await rowsOf(url, 'UPDATE _prisma_migrations SET finished_at = NULL')
    await expect(applyMigrations(url, { folder })).rejects.toThrow(/1_one was begun by another tool/)
    await rowsOf(url, 'UPDATE _prisma_migrations SET rolled_back_at = now()')
    expect(await applyMigrations(url, { folder })).toEqual(['1_one'])
  })

  it('carries a database forward that has only the older ones', async () => {
    const url = await newTestDatabase('empty')
    const [oldest, ...newer] = (await readMigrations(migrationsFolder)).map(({ name }) => name)
    const folder = await aFolder({})
    await cp(path.join(migrationsFolder, oldest ?? ''), path.join(folder, oldest ?? ''), { recursive: true })
    await applyMigrations(url, { folder })
    expect(await applyMigrations(url)).toEqual(newer)
  })
})
