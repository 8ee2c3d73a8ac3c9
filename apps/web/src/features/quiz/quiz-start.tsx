'use client'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { Button } from '@/components/button.tsx'
import { failureMessage } from '@/components/failure-message.ts'
import { Notice } from '@/components/notice.tsx'
import { createAttemptId } from '@/questions/answer/attempt-id.ts'
import { resendDelayMs } from '@/questions/answer/resend.ts'
import { useTRPC } from '@/trpc/client'
import { mayPass } from '@/trpc/query-client.ts'
import { type Quiz, sittingPath, type SittingSummary } from './quiz.ts'
import { SittingList } from './sitting-list.tsx'

/** The way into a quiz, new or begun, and what came of it so far. */
export function QuizStart({ quiz }: { readonly quiz: Quiz }) {
  const address = { course: quiz.course.slug, quiz: quiz.key }
  const sittings = useSittings(address)
  const start = useStart(address)
  const open = sittings.find(({ state }) => state === 'open')
  const isUsedUp = open === undefined && quiz.attempts !== null && sittings.length >= quiz.attempts
  return (
    <div className="mt-8 max-w-text">
      {isUsedUp ? (
        <p>Every attempt is used. Your results stay here.</p>
      ) : (
        <Button aria-disabled={start.isBusy} onClick={start.begin} className="print:hidden">
          {buttonLabel(start.isBusy, open, sittings.length)}
        </Button>
      )}
      {quiz.attempts !== null && sittings.length > 0 && (
        <p className="mt-3 text-sm text-muted">
          Begun {sittings.length} of {quiz.attempts} times.
        </p>
      )}
      {start.error !== null && (
        <div className="mt-4">
          <Notice kind="error">The quiz could not be started. {failureMessage(start.error)}</Notice>
        </div>
      )}
      <SittingList address={address} sittings={sittings} threshold={quiz.threshold} />
    </div>
  )
}

interface Address {
  readonly course: string
  readonly quiz: string
}

// Nothing is asked for somebody who is not known yet.
function useSittings(address: Address): readonly SittingSummary[] {
  const trpc = useTRPC()
  const me = useQuery(trpc.accounts.me.queryOptions())
  const isKnown = me.data !== undefined && me.data !== null
  const options = trpc.quizzes.sittings.queryOptions(address, { enabled: isKnown, staleTime: 0 })
  return useQuery(options).data ?? []
}

function useStart(address: Address) {
  const trpc = useTRPC()
  const router = useRouter()
  const queryClient = useQueryClient()
  // Pressed again or sent again, it is the same sitting.
  const [id] = useState(() => createAttemptId())
  const start = useMutation(
    trpc.quizzes.start.mutationOptions({
      retry: (failures, error) => failures < 4 && mayPass(error),
      retryDelay: resendDelayMs,
      onSuccess(sitting) {
        void queryClient.invalidateQueries(trpc.accounts.me.queryFilter())
        router.push(sittingPath(address, sitting.id))
      },
    }),
  )
  const isBusy = start.isPending || start.isSuccess
  return { isBusy, error: start.error, begin: () => isBusy || start.mutate({ ...address, id }) }
}

function buttonLabel(isBusy: boolean, open: SittingSummary | undefined, count: number): string {
  if (isBusy) return 'Opening…'
  if (open !== undefined) return 'Go on with the quiz'
  return count === 0 ? 'Start the quiz' : 'Take it again'
}
