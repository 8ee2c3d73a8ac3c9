'use client'
import { useState } from 'react'
import type { Answer, PageQuestion } from '../question.ts'
import { startDraft } from './draft.ts'
import { setDraft, useDraft } from './use-draft.ts'
import { useLatestVerdict } from './use-latest-verdict.ts'
import { useSubmission } from './use-submission.ts'

/** Everything a question knows while it is on the page: the answer so far, what was said about it, how sending goes. */
export function useAnswer({ revisionId, seed, body }: Pick<PageQuestion, 'revisionId' | 'seed' | 'body'>) {
  const draft = useDraft(revisionId)
  const [isTryingAgain, setIsTryingAgain] = useState(false)
  const latest = useLatestVerdict(revisionId)
  const submission = useSubmission(() => setDraft(revisionId, null))
  const hasNewDraft = isTryingAgain || (draft !== null && submission.data === undefined)
  const verdict = submission.data ?? (hasNewDraft ? null : latest)

  return {
    verdict,
    // What was kept for another kind of question is of no use.
    answer: draft?.answer?.kind === body.kind ? draft.answer : null,
    sending: submission,
    change(answer: Answer | null) {
      // Once sent, an id belongs to the answer it was sent with.
      setDraft(revisionId, { ...(draft === null || draft.isSent ? startDraft() : draft), answer })
    },
    submit() {
      if (draft === null || draft.answer === null || submission.isPending) return
      setIsTryingAgain(false)
      setDraft(revisionId, { ...draft, isSent: true })
      submission.mutate({ id: draft.attemptId, revisionId, seed, answer: draft.answer })
    },
    tryAgain() {
      setDraft(revisionId, null)
      submission.reset()
      setIsTryingAgain(true)
    },
  }
}
