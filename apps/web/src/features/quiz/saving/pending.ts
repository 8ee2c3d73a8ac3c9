import type { Answer } from '@/questions/question.ts'
import { sameAnswer } from './compare-answers.ts'

/** An answer as the server has it, and how often it was saved. */
export interface SavedAnswer {
  readonly answer: Answer | null
  readonly edition: number
}

/** An answer that this browser has and the server may not. */
export interface Pending {
  readonly itemId: string
  /** Null takes back what was answered before. */
  readonly answer: Answer | null
  /** The save that it follows. */
  readonly edition: number
  /** What has been sent and may have arrived, whatever came back. */
  readonly underway: { readonly answer: Answer | null } | null
  /** The id to be graded under, for good; null while it is only to be saved. */
  readonly attemptId: string | null
  /** When it first differed from what is saved, and when it last changed; in milliseconds. */
  readonly since: number
  readonly changedAt: number
  /** What another device has saved meanwhile. */
  readonly conflict: SavedAnswer | null
  /** Why the server does not take it. */
  readonly refusal: string | null
}

/** What it is with an answer that was just changed, whatever is on its way. */
export function changed(
  before: Pending | null,
  { itemId, edition }: { readonly itemId: string; readonly edition: number },
  answer: Answer | null,
  now: number,
): Pending {
  const known = before ?? { itemId, edition, underway: null, since: now, conflict: null }
  return { ...known, answer, attemptId: null, changedAt: now, refusal: null }
}

/** What is to be sent next of it: what was sent before and not confirmed goes first. */
export function sent(pending: Pending): Pending & { readonly underway: { readonly answer: Answer | null } } {
  return { ...pending, underway: pending.underway ?? { answer: pending.answer } }
}

/** What is left when the server has saved what was on its way; null if that was all. */
export function saved(pending: Pending, edition: number, now: number): Pending | null {
  const { underway, answer, attemptId } = pending
  if (attemptId === null && underway !== null && sameAnswer(underway.answer, answer)) return null
  return { ...pending, edition, underway: null, since: now }
}

/** What it is when another device has saved something else; null if that is the same after all. */
export function collided(pending: Pending, theirs: SavedAnswer): Pending | null {
  if (sameAnswer(pending.answer, theirs.answer)) return null
  return { ...pending, underway: null, conflict: theirs }
}

/** Puts this browser's answer after the other device's. */
export function insisted({ conflict, ...pending }: Pending): Pending {
  return { ...pending, edition: conflict?.edition ?? pending.edition, conflict: null }
}

/** What is left of an answer found in this browser, seeing what the server has; null if it has it. */
export function foundAgain(pending: Pending, theirs: SavedAnswer): Pending | null {
  const { answer, underway, attemptId } = pending
  if (attemptId === null && sameAnswer(answer, theirs.answer)) return null
  const fresh = { ...pending, conflict: null, refusal: null }
  const hasArrived = underway !== null && sameAnswer(underway.answer, theirs.answer)
  return hasArrived ? { ...fresh, edition: theirs.edition, underway: null } : fresh
}

/** Whether it can be sent without anybody having to decide something first. */
export function isDeliverable({ conflict, refusal }: Pending): boolean {
  return conflict === null && refusal === null
}
