import type { Pending } from './pending.ts'

/** A pause in typing this long is worth a save. */
const PAUSE_MS = 1_000
/** Without any pause a save is due all the same, so that none is more than five seconds behind. */
const LONGEST_MS = 4_000

/** When an answer is to be sent: soon after its last change, and never long after its first. */
export function saveDueAt({ since, changedAt, attemptId }: Pick<Pending, 'since' | 'changedAt' | 'attemptId'>): number {
  return attemptId === null ? Math.min(changedAt + PAUSE_MS, since + LONGEST_MS) : changedAt
}
