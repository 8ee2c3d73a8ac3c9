import type { Answer } from '../question.ts'
import { createAttemptId } from './attempt-id.ts'

/** An answer on its way: what it is so far, and the id it will be sent under, however often it is sent. */
export interface Draft {
  readonly attemptId: string
  /** Null where nothing is filled in. */
  readonly answer: Answer | null
  /** It may have reached the server, whatever came back. */
  readonly isSent?: boolean
}

type DraftStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

const storageKey = (revisionId: string) => `draft:${revisionId}`

/** A draft in which nothing is filled in yet, under an id of its own. */
export function startDraft(): Draft {
  return { attemptId: createAttemptId(), answer: null }
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

// What this browser keeps it wrote itself; the server checks the shape of every answer anyway.
function isDraft(value: unknown): value is Draft {
  if (typeof value !== 'object' || value === null || !('attemptId' in value) || !('answer' in value)) return false
  const { attemptId, answer } = value
  return typeof attemptId === 'string' && (answer === null || isAnswer(answer))
}

function isAnswer(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'kind' in value && typeof value.kind === 'string'
}
