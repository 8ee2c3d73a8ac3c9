import type { Pending } from './pending.ts'

type AnswerStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

/** Keeps the answers of a sitting that are not saved yet in this browser, so that a reload or a crash loses none. */
export interface KeptAnswers {
  readonly find: (itemId: string) => Pending | null
  readonly keep: (pending: Pending) => void
  readonly drop: (itemId: string) => void
}

/** A place of its own for each answer, so that two tabs of one sitting do not write over each other's. */
export function keptAnswers(sittingId: string, storage?: AnswerStorage): KeptAnswers {
  const keyOf = (itemId: string) => `answer:${sittingId}:${itemId}`
  // Reaching for a storage that is closed throws; without one the answers live as long as the page.
  const withStorage = <Result>(reach: (storage: AnswerStorage) => Result): Result | null => {
    try {
      return reach(storage ?? localStorage)
    } catch {
      return null
    }
  }
  return {
    find: (itemId) => withStorage((kept) => parsePending(kept.getItem(keyOf(itemId)), itemId)),
    keep: (pending) => void withStorage((kept) => kept.setItem(keyOf(pending.itemId), JSON.stringify(pending))),
    drop: (itemId) => void withStorage((kept) => kept.removeItem(keyOf(itemId))),
  }
}

// What this browser keeps it wrote itself; the server checks the shape of every answer anyway.
function parsePending(text: string | null, itemId: string): Pending | null {
  const value: unknown = text === null ? null : JSON.parse(text)
  return isPending(value) && value.itemId === itemId ? value : null
}

function isPending(value: unknown): value is Pending {
  if (typeof value !== 'object' || value === null) return false
  const fields = ['itemId', 'answer', 'edition', 'underway', 'attemptId', 'since', 'changedAt', 'conflict', 'refusal']
  return fields.every((field) => field in value)
}
