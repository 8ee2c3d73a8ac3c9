'use client'
import type { Answer, PageQuestion } from '../question.ts'
import type { Verdict } from '../verdict.ts'
import { type Draft, startDraft } from './draft.ts'
import { setDraft, useDraft } from './use-draft.ts'
import { useSubmission } from './use-submission.ts'

export type AskedQuestion = Pick<PageQuestion, 'revisionId' | 'seed' | 'body'>

/** An answer on its way from the first press to its verdict: kept in this browser under a key until it has arrived. */
export function useDraftedAnswer(
  { revisionId, seed, body }: AskedQuestion,
  draftKey: string,
  onVerdict?: (verdict: Verdict) => void,
) {
  const draft = useDraft(draftKey)
  const submission = useSubmission(() => setDraft(draftKey, null))
  // Once sent, an id belongs to the answer it was sent with.
  const draftWith = (answer: Answer | null) => ({ ...(draft === null || draft.isSent ? startDraft() : draft), answer })
  const send = (sent: Draft) => {
    if (sent.answer === null || submission.isPending) return
    setDraft(draftKey, { ...sent, isSent: true })
    const attempt = { id: sent.attemptId, revisionId, seed, answer: sent.answer }
    submission.mutate(attempt, onVerdict === undefined ? {} : { onSuccess: onVerdict })
  }
  return {
    draft,
    // What was kept for another kind of question is of no use.
    answer: draft?.answer?.kind === body.kind ? draft.answer : null,
    sending: submission,
    change: (answer: Answer | null) => setDraft(draftKey, draftWith(answer)),
    submit() {
      if (draft !== null) send(draft)
    },
    /** For a question that is answered by one press: there is nothing to check before it is sent. */
    submitAtOnce(answer: Answer) {
      send(draftWith(answer))
    },
  }
}
