'use client'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { resendDelayMs } from '@/questions/answer/resend.ts'
import { useTRPC } from '@/trpc/client'
import { mayPass } from '@/trpc/query-client.ts'
import type { Sitting } from '../quiz.ts'
import type { Courier } from '../saving/courier.ts'

/** Hands in: first whatever is still on its way, then the sitting; pressed again while it runs, nothing more happens. */
export function useHandIn({ id }: Pick<Sitting, 'id'>, courier: Courier) {
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  const [isBusy, setIsBusy] = useState(false)
  // Known at once, not only when the page is drawn again.
  const isRunning = useRef(false)
  const change = (next: boolean) => {
    isRunning.current = next
    setIsBusy(next)
  }
  const submit = useMutation(
    trpc.quizzes.submit.mutationOptions({
      retry: (_, error) => mayPass(error),
      retryDelay: resendDelayMs,
      onSuccess(result) {
        queryClient.setQueryData(trpc.quizzes.sitting.queryKey({ id }), result)
        void queryClient.invalidateQueries(trpc.quizzes.sittings.pathFilter())
        void queryClient.invalidateQueries(trpc.progress.course.pathFilter())
      },
    }),
  )
  const begin = () => {
    if (isRunning.current) return
    change(true)
    void courier.flush().then(() => submit.mutate({ id }, { onError: () => change(false) }))
  }
  return { begin, isBusy, error: submit.error }
}
