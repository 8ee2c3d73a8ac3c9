'use client'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState, useSyncExternalStore } from 'react'
import type { Answer } from '@/questions/question.ts'
import { useTRPC, useTRPCClient } from '@/trpc/client'
import type { Sitting, SittingQuestion } from '../quiz.ts'
import { Courier, type Route } from './courier.ts'
import { failureOf } from './failure-of.ts'
import { keptAnswers } from './kept-answers.ts'
import { foundAgain } from './pending.ts'

const SEND_TIMEOUT_MS = 15_000

/** One a sitting and tab: a page that is left and opened again finds what is still on its way. */
const couriers = new Map<string, Courier>()

/** The courier of a sitting, and what it has on its way. */
export function useCourier(sitting: Sitting) {
  const route = useRoute(sitting.id)
  const [courier] = useState(() => courierOf(sitting, route))
  const deliveries = useSyncExternalStore(courier.listen, courier.read, courier.read)
  useEffect(() => {
    const hurry = () => courier.hurry()
    const leave = () => {
      if (document.visibilityState === 'hidden') courier.hurry()
    }
    window.addEventListener('online', hurry)
    document.addEventListener('visibilitychange', leave)
    return () => {
      window.removeEventListener('online', hurry)
      document.removeEventListener('visibilitychange', leave)
      courier.hurry()
    }
  }, [courier])
  return { courier, deliveries }
}

function courierOf({ id, questions }: Sitting, route: Route): Courier {
  const known = couriers.get(id)
  if (known !== undefined) return known
  const kept = keptAnswers(id)
  const found = questions.flatMap((question) => {
    const pending = question.verdict === null ? kept.find(question.itemId) : null
    const left = pending === null ? null : foundAgain(pending, savedAnswerOf(question))
    if (left === null) kept.drop(question.itemId)
    return left === null ? [] : [left]
  })
  const courier = new Courier(route, kept, found)
  couriers.set(id, courier)
  return courier
}

/** An answer as the server has it. */
function savedAnswerOf({ answer, edition }: SittingQuestion) {
  // Written by the same fields, in the shape of the question's kind.
  return { answer: answer as Answer | null, edition }
}

function useRoute(sittingId: string): Route {
  const trpc = useTRPC()
  const client = useTRPCClient()
  const queryClient = useQueryClient()
  const queryKey = trpc.quizzes.sitting.queryKey({ id: sittingId })
  const patch = (itemId: string, news: Partial<SittingQuestion>) =>
    queryClient.setQueryData(queryKey, (sitting) => sitting && withQuestion(sitting, itemId, news))
  const refresh = () => void queryClient.invalidateQueries({ queryKey })
  const inTime = () => ({ signal: AbortSignal.timeout(SEND_TIMEOUT_MS) })
  return {
    isOnline: () => navigator.onLine,
    failureOf,
    onOver: refresh,
    onSaved: (itemId, newest) => void patch(itemId, newest),
    save: async (itemId, answer, edition) => {
      const reply = await client.quizzes.save.mutate({ sittingId, itemId, answer, edition }, inTime())
      return reply.kind === 'saved' ? reply : { ...reply, answer: reply.answer as Answer }
    },
    grade: async (id, itemId, answer) => {
      const verdict = await client.quizzes.answer.mutate({ id, sittingId, itemId, answer }, inTime())
      patch(itemId, { answer, verdict, feedback: verdict.feedback })
      refresh()
    },
  }
}

function withQuestion(sitting: Sitting, itemId: string, news: Partial<SittingQuestion>): Sitting {
  const questions = sitting.questions.map((question) =>
    question.itemId === itemId ? { ...question, ...news } : question,
  )
  return { ...sitting, questions }
}
