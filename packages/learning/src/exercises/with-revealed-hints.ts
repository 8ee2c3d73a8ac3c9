import { isDeepStrictEqual } from 'node:util'
import type { Db, DbTransaction } from '@stagecraft/db'
import type { QuestionRevision } from '../catalog/question-revision.ts'
import type { Person } from '../platform.ts'
import { countRevealed } from './hints.ts'

/** An answer from outside with the number of hints that its learner has really seen; others than Dockerfiles stay. */
export async function withRevealedHints(
  db: Db | DbTransaction,
  { id }: Pick<Person, 'id'>,
  { itemId, template }: QuestionRevision,
  answer: unknown,
): Promise<unknown> {
  if (template.kind !== 'dockerfile' || typeof answer !== 'object' || answer === null) return answer
  const revealed = await countRevealed(db, id, itemId)
  // A revision may have fewer hints than the one in which they were seen.
  return { ...answer, hintsUsed: Math.min(revealed, hintCount(template)) }
}

/** Whether two answers say the same, however many hints were seen in between. */
export function areSameAnswer(one: unknown, other: unknown): boolean {
  return isDeepStrictEqual(withoutHints(one), withoutHints(other))
}

function withoutHints(answer: unknown): unknown {
  return typeof answer === 'object' && answer !== null ? { ...answer, hintsUsed: 0 } : answer
}

function hintCount(template: object): number {
  return 'hints' in template && Array.isArray(template.hints) ? template.hints.length : 0
}
