// pnpm db:migrate <name> [--by-hand]
import path from 'node:path'
import { parseArgs } from 'node:util'
import { migrationsFolder } from '../migrations/migration-files.ts'
import { writeMigration } from '../schema/write-migration.ts'

const { values, positionals } = parseArgs({ allowPositionals: true, options: { 'by-hand': { type: 'boolean' } } })
const name = positionals[0]?.replaceAll('-', '_') ?? ''

if (!/^[a-z][a-z0-9_]*$/.test(name)) {
  console.error('Usage: pnpm db:migrate <name> [--by-hand]\n\n  The name in small letters, such as add_cohorts.')
  process.exitCode = 1
} else {
  const file = await writeMigration({
    name,
    prismaFolder: path.dirname(migrationsFolder),
    now: new Date(),
    isByHand: values['by-hand'] === true,
  })
  if (file === null) {
    console.log(
      'Schema and migrations agree: nothing to write. (--by-hand makes an empty migration for SQL of your own.)',
    )
  } else {
    console.log(`Written: ${path.relative('.', file)}\nRead it before it is committed; the next start applies it.`)
  }
}
