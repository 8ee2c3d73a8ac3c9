import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { migrationsFolder, readMigrations } from '../migrations/migration-files.ts'
import { writeMigration } from './write-migration.ts'

let prismaFolder = ''
beforeEach(async () => {
  prismaFolder = await mkdtemp(path.join(tmpdir(), 'stagecraft-prisma-'))
  await cp(path.dirname(migrationsFolder), prismaFolder, { recursive: true })
})
afterEach(() => rm(prismaFolder, { recursive: true }))

const request = (name: string) => ({ name, prismaFolder, now: new Date('2031-02-03T04:05:06Z'), isByHand: false })

async function changeSchema(from: string, to: string): Promise<void> {
  const file = path.join(prismaFolder, 'schema.prisma')
  await writeFile(file, (await readFile(file, 'utf8')).replace(from, to))
}

describe('writeMigration', () => {
  it('writes what the schema has more than the migrations, and then nothing', async () => {
    await changeSchema('model Note {\n', 'model Note {\n  colour String?\n')
    const file = await writeMigration(request('note_colour'))
    expect(file).toBe(path.join(prismaFolder, 'migrations/20310203040506_note_colour/migration.sql'))
    expect(await readFile(file ?? '', 'utf8')).toContain('ALTER TABLE "notes" ADD COLUMN     "colour" TEXT;')
    expect(await writeMigration(request('again'))).toBeNull()
  })

  it('makes room for SQL by hand', async () => {
    const file = await writeMigration({ ...request('triggers'), isByHand: true })
    expect(await readFile(file ?? '', 'utf8')).toMatch(/^-- By hand/)
  })

  it('refuses a name that would not be the newest', async () => {
    const now = new Date('2020-01-01')
    await expect(writeMigration({ ...request('late'), isByHand: true, now })).rejects.toThrow('would come before')
    expect(await readMigrations(path.join(prismaFolder, 'migrations'))).toHaveLength(
      (await readMigrations(migrationsFolder)).length,
    )
  })
})
