import type { api } from '@/trpc/server'

export type ReviewQueue = Awaited<ReturnType<typeof api.review.queue>>

/** A question whose time has come, in the variant it is asked in this time. */
export type DueQuestion = ReviewQueue['questions'][number]

/** Tells two showings of questions apart: the same question at its next review is another one. */
export function nameOf({ question, dueAt }: DueQuestion): string {
  return `review:${question.revisionId}:${question.seed}:${dueAt}`
}
