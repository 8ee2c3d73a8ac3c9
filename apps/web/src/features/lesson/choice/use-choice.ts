'use client'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTRPC } from '@/trpc/client'
import { mayPass } from '@/trpc/query-client.ts'
import type { LessonQuestion } from '../lesson.ts'
import { startDraft } from './draft.ts'
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

/** Everything a choice question knows while it is on the page: what is chosen, what was said about it, how sending goes. */
export function useChoice({ revisionId, seed }: Pick<LessonQuestion, 'revisionId' | 'seed'>) {
  const draft = useDraft(revisionId)
  const [isTryingAgain, setIsTryingAgain] = useState(false)
  const latest = useLatestVerdict(revisionId)
  const submission = useSubmission()
  const hasNewDraft = isTryingAgain || (draft !== null && submission.data === undefined)
  const verdict = submission.data ?? (hasNewDraft ? null : latest)

  return {
    verdict,
    chosen: draft?.chosen ?? [],
    sending: submission,
    choose(chosen: readonly string[]) {
      // Once sent, an id belongs to the answer it was sent with.
      setDraft(revisionId, { ...(draft === null || draft.isSent ? startDraft() : draft), chosen })
    },
    submit() {
      if (draft === null || submission.isPending) return
      setIsTryingAgain(false)
      setDraft(revisionId, { ...draft, isSent: true })
      submission.mutate({
        id: draft.attemptId,
        revisionId,
        seed,
        answer: { kind: 'choice', chosen: [...draft.chosen] },
      })
    },
    tryAgain() {
      setDraft(revisionId, null)
      submission.reset()
      setIsTryingAgain(true)
    },
  }
}
