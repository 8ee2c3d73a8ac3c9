import { applyMigrations } from '@stagecraft/db/migrate'
import { Failure } from '../prepare/failure.mjs'
import { secondsSince } from '../prepare/progress.mjs'

/** Brings the database to the newest migration. */
export async function migrate(url: string): Promise<void> {
  const startedAt = performance.now()
  try {
    const applied = await applyMigrations(url)
    if (applied.length > 0) console.log(`  ✓ Database migrated (${applied.join(', ')})  ${secondsSince(startedAt)}`)
  } catch (error) {
    const { hostname, port, pathname } = new URL(url)
    throw new Failure(
      `The database${pathname.replace('/', ' ')} at ${hostname}:${port || 5432} could not be prepared: ${reason(error)}`,
      'If this is a PostgreSQL of your own, check DATABASE_URL and that it runs. Nothing was changed half-way.',
      { cause: error },
    )
  }
}

// Several addresses tried in turn fail together, and that error has no message of its own.
function reason(error: unknown): string {
  const errors = error instanceof AggregateError ? (error.errors as readonly unknown[]) : [error]
  return errors.map((each) => (each instanceof Error ? each.message : String(each))).join('; ')
}
