'use client'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTRPC } from '@/trpc/client'
import { mayPass } from '@/trpc/query-client.ts'
import type { Answer, PageQuestion } from '../question.ts'
import { type Draft, startDraft } from './draft.ts'
import { resendDelayMs } from './resend.ts'
import { setDraft, useDraft } from './use-draft.ts'

/** The last verdict this reader got; nothing is asked for somebody who is not known yet. */
function useLatestVerdict(revisionId: string) {
  const trpc = useTRPC()
  const me = useQuery(trpc.accounts.me.queryOptions())
  const isKnown = me.data !== undefined && me.data !== null
  return useQuery(trpc.attempts.latest.queryOptions({ revisionId }, { enabled: isKnown })).data ?? null
}

/** Sends answers, again and again where the network fails, always under the id of the attempt. */
function useSubmission() {
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  return useMutation(
    trpc.attempts.submit.mutationOptions({
      retry: (_, error) => mayPass(error),
      retryDelay: resendDelayMs,
      onSuccess(verdict, { revisionId }) {
        setDraft(revisionId, null)
        queryClient.setQueryData(trpc.attempts.latest.queryKey({ revisionId }), verdict)
        void queryClient.invalidateQueries(trpc.accounts.me.queryFilter())
        void queryClient.invalidateQueries(trpc.progress.course.pathFilter())
      },
    }),
  )
}

/** Everything a question knows while it is on the page: the answer so far, what was said about it, how sending goes. */
export function useAnswer({ revisionId, seed, body }: Pick<PageQuestion, 'revisionId' | 'seed' | 'body'>) {
  const draft = useDraft(revisionId)
  const [isTryingAgain, setIsTryingAgain] = useState(false)
  const latest = useLatestVerdict(revisionId)
  const submission = useSubmission()
  const hasNewDraft = isTryingAgain || (draft !== null && submission.data === undefined)
  const verdict = submission.data ?? (hasNewDraft ? null : latest)
  // Once sent, an id belongs to the answer it was sent with.
  const draftWith = (answer: Answer | null) => ({ ...(draft === null || draft.isSent ? startDraft() : draft), answer })
  const send = (sent: Draft) => {
    if (sent.answer === null || submission.isPending) return
    setIsTryingAgain(false)
    setDraft(revisionId, { ...sent, isSent: true })
    submission.mutate({ id: sent.attemptId, revisionId, seed, answer: sent.answer })
  }

  return {
    verdict,
    // What was kept for another kind of question is of no use.
    answer: draft?.answer?.kind === body.kind ? draft.answer : null,
    sending: submission,
    change(answer: Answer | null) {
      setDraft(revisionId, draftWith(answer))
    },
    submit() {
      if (draft !== null) send(draft)
    },
    /** For a question that is answered by one press: there is nothing to check before it is sent. */
    submitAtOnce(answer: Answer) {
      send(draftWith(answer))
    },
    tryAgain() {
      setDraft(revisionId, null)
      submission.reset()
      setIsTryingAgain(true)
    },
  }
}
