import type { Db, DbTransaction } from '@stagecraft/db'

// As long as it may take to make everything anew from many millions of attempts.
const TIMEOUT_MS = 3_600_000

/**
 * Does a piece of work in one transaction during which no attempt is stored: submissions wait, and what is derived
 * from attempts can be made anew without missing one or counting one twice.
 */
export function holdSubmissions<T>(db: Db, work: (tx: DbTransaction) => Promise<T>): Promise<T> {
  return db.$transaction(
    async (tx) => {
      await tx.$executeRaw`LOCK TABLE attempts IN SHARE ROW EXCLUSIVE MODE`
      return work(tx)
    },
    { timeout: TIMEOUT_MS },
  )
}
