import type { DbTransaction } from './create-db.ts'

/**
 * Lets this one transaction delete rows that are history: attempts of a course that is erased with everything in it,
 * audit events whose time is over. Deleting a user needs no permit: their rows go with them.
 */
export async function permitErasure(tx: DbTransaction): Promise<void> {
  await tx.$executeRaw`SELECT set_config('stagecraft.may_erase', 'on', true)`
}
