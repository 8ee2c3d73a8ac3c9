'use client'
import { useSyncExternalStore } from 'react'
import { type Draft, dropDraft, findDraft, keepDraft } from './draft.ts'

/** What storage holds, read once a question: React wants the same value until it changes. */
const drafts = new Map<string, Draft | null>()
const listeners = new Set<() => void>()

function listen(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function readDraft(revisionId: string): Draft | null {
  const known = drafts.get(revisionId)
  if (known !== undefined) return known
  const kept = findDraft(revisionId)
  drafts.set(revisionId, kept)
  return kept
}

/** Keeps the draft of a question, or forgets it. */
export function setDraft(revisionId: string, draft: Draft | null): void {
  drafts.set(revisionId, draft)
  if (draft === null) dropDraft(revisionId)
  else keepDraft(revisionId, draft)
  for (const notify of listeners) notify()
}

/** The draft of a question, kept in this browser while it is being thought about; none on the server. */
export function useDraft(revisionId: string): Draft | null {
  return useSyncExternalStore(
    listen,
    () => readDraft(revisionId),
    () => null,
  )
}
