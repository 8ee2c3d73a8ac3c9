import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { migrationsFolder, readMigrations } from '../migrations/migration-files.ts'
import { newTestDatabase } from '../testing/test-db.ts'
import { diffSchema } from './diff-schema.ts'
import { openSchemaEngine } from './schema-engine.ts'

let url = ''
let schema = ''
beforeAll(async () => {
  url = await newTestDatabase('migrated')
  schema = await readFile(path.join(migrationsFolder, '../schema.prisma'), 'utf8')
})

describe('schema and migrations', () => {
  it('agree: nothing is left to migrate', async () => {
    expect(await diffSchema(url, schema)).toBe('')
  })

  it.each([
    ['a new column', ['name          String\n', 'name String\n nickname String?\n'], 'ADD COLUMN     "nickname" TEXT'],
    ['a dropped index', ['@@index([role, createdAt])', ''], 'DROP INDEX "users_role_created_at_idx"'],
    [
      'another deletion rule',
      ['references: [id], onDelete: SetNull', 'references: [id], onDelete: Cascade'],
      'ON DELETE CASCADE',
    ],
  ] as const)('disagree about %s', async (_, [from, to], sql) => {
    expect(schema).toContain(from)
    expect(await diffSchema(url, schema.replace(from, to))).toContain(sql)
  })

  it("are in step for Prisma's own tools, which find nothing edited, failed or missing", async () => {
    const { engine, close } = await openSchemaEngine(url, schema)
    const migrations = await readMigrations(migrationsFolder)
    const diagnosis = await engine.diagnoseMigrationHistory({
      migrationsList: {
        baseDir: migrationsFolder,
        lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"' },
        shadowDbInitScript: '',
        migrationDirectories: migrations.map(({ name, sql }) => ({
          path: name,
          migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: sql } },
        })),
      },
      optInToShadowDatabase: false,
      filters: { externalTables: [], externalEnums: [] },
    })
    await close()
    expect(diagnosis).toEqual({
      hasMigrationsTable: true,
      history: null,
      editedMigrationNames: [],
      failedMigrationNames: [],
    })
  })
})
