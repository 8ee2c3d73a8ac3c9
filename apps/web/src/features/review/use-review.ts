'use client'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTRPC } from '@/trpc/client'
import { chooseNext } from './choose-next.ts'
import { type DueQuestion, nameOf } from './review.ts'

/** The last answer given here, which can be taken back. */
export interface LastReview {
  readonly due: DueQuestion
  readonly attemptId: string
}

const NOTHING: ReadonlySet<string> = new Set()
const AT_ONCE = 10

/** A review from the first question to the last: which one is asked, what was answered, what can be taken back. */
export function useReview() {
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  const queue = useQuery(trpc.review.queue.queryOptions({ limit: AT_ONCE }, { refetchOnWindowFocus: false }))
  const [hasBegun, setHasBegun] = useState(false)
  const [round, setRound] = useState(0)
  const [shown, setShown] = useState<DueQuestion | null>(null)
  const [last, setLast] = useState<LastReview | null>(null)
  const [takenBack, setTakenBack] = useState<DueQuestion | null>(null)
  const [answered, setAnswered] = useState(NOTHING)
  const [later, setLater] = useState(NOTHING)
  const undo = useMutation(
    trpc.review.undo.mutationOptions({
      onSuccess: () => queryClient.invalidateQueries(trpc.review.pathFilter()),
    }),
  )
  // What comes over the wire has lost that a weight is a pair, and nothing else.
  const questions = (queue.data?.questions ?? []) as readonly unknown[] as readonly DueQuestion[]
  const next = chooseNext({ questions, takenBack, answered, later })

  return {
    queue,
    /** Stays while its verdict is read, although it is not due any more. */
    due: shown ?? next,
    /** Something else was shown before: what comes next takes the focus. */
    hasBegun,
    /** Changes when an answer is taken back, so that its question is asked afresh. */
    round,
    last,
    undo,
    noteAnswer: (due: DueQuestion, attemptId: string) => {
      setShown(due)
      setLast({ due, attemptId })
      setTakenBack(null)
      setAnswered((names) => new Set([...names, nameOf(due)]))
      undo.reset()
    },
    goOn: () => {
      setHasBegun(true)
      setShown(null)
    },
    putOff: (due: DueQuestion) => {
      setHasBegun(true)
      setShown(null)
      setTakenBack(null)
      // When all have been put off, they come round again.
      setLater((names) => new Set(names.has(nameOf(due)) ? [nameOf(due)] : [...names, nameOf(due)]))
    },
    takeBack: () => {
      if (last === null || undo.isPending) return
      setHasBegun(true)
      undo.mutate(
        { attemptId: last.attemptId },
        {
          onSuccess() {
            setRound((before) => before + 1)
            setLast(null)
            setShown(null)
            setTakenBack(last.due)
            setAnswered((names) => new Set([...names].filter((name) => name !== nameOf(last.due))))
          },
        },
      )
    },
  }
}
