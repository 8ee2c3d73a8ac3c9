import { createAttemptId } from './attempt-id.ts'

/** An answer on its way: what was chosen, and the id it will be sent under, however often it is sent. */
export interface Draft {
  readonly attemptId: string
  readonly chosen: readonly string[]
  /** It may have reached the server, whatever came back. */
  readonly isSent?: boolean
}

type DraftStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

const storageKey = (revisionId: string) => `draft:${revisionId}`

/** A draft in which nothing is chosen yet, under an id of its own. */
export function startDraft(): Draft {
  return { attemptId: createAttemptId(), chosen: [] }
}

/** The draft kept for a question in this browser; null where there is none that can be read. */
export function findDraft(revisionId: string, storage?: DraftStorage): Draft | null {
  try {
    return parseDraft((storage ?? localStorage).getItem(storageKey(revisionId)))
  } catch {
    return null
  }
}

/** Keeps a draft until its verdict is in, so that a reload or a crash loses nothing. */
export function keepDraft(revisionId: string, draft: Draft, storage?: DraftStorage): void {
  try {
    ;(storage ?? localStorage).setItem(storageKey(revisionId), JSON.stringify(draft))
  } catch {
    // Without storage the draft lives as long as the page.
  }
}

/** Forgets the draft of a question that has its verdict. */
export function dropDraft(revisionId: string, storage?: DraftStorage): void {
  try {
    ;(storage ?? localStorage).removeItem(storageKey(revisionId))
  } catch {
    // What could not be kept needs no removing.
  }
}

function parseDraft(text: string | null): Draft | null {
  if (text === null) return null
  const value: unknown = JSON.parse(text)
  return isDraft(value) ? value : null
}

function isDraft(value: unknown): value is Draft {
  if (typeof value !== 'object' || value === null || !('attemptId' in value) || !('chosen' in value)) return false
  const { attemptId, chosen } = value
  return typeof attemptId === 'string' && Array.isArray(chosen) && chosen.every((id) => typeof id === 'string')
}
