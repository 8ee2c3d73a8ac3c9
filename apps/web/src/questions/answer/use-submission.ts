'use client'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTRPC } from '@/trpc/client'
import { mayPass } from '@/trpc/query-client.ts'
import { resendDelayMs } from './resend.ts'

/**
 * Sends answers, again and again where the network fails, always under the id of the attempt; once one has arrived,
 * everything that follows from answers is asked for anew.
 */
export function useSubmission(onVerdict: () => void) {
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  return useMutation(
    trpc.attempts.submit.mutationOptions({
      retry: (_, error) => mayPass(error),
      retryDelay: resendDelayMs,
      onSuccess(verdict, { revisionId }) {
        onVerdict()
        queryClient.setQueryData(trpc.attempts.latest.queryKey({ revisionId }), verdict)
        void queryClient.invalidateQueries(trpc.accounts.me.queryFilter())
        void queryClient.invalidateQueries(trpc.progress.pathFilter())
        void queryClient.invalidateQueries(trpc.review.pathFilter())
      },
    }),
  )
}
