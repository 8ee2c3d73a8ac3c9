'use client'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTRPC } from '@/trpc/client'
import { mayPass } from '@/trpc/query-client.ts'
import { resendDelayMs } from './resend.ts'

/** Sends answers, again and again where the network fails, always under the id of the attempt. */
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
        void queryClient.invalidateQueries(trpc.progress.course.pathFilter())
      },
    }),
  )
}
