import { DomainError } from '../domain-error.ts'
import type { SittingRow } from './sitting-row.ts'

/** Throws `already-done` if answers to the sitting don't count any more. */
export function refuseOver({ state, isOverdue }: Pick<SittingRow, 'state' | 'isOverdue'>): void {
  if (state === 'OPEN' && !isOverdue) return
  const reason = state === 'SUBMITTED' ? 'This quiz has been handed in' : 'The time for this quiz is over'
  throw new DomainError(
    'already-done',
    `${reason}. What was saved until then counts; reload the page to see the result.`,
  )
}
