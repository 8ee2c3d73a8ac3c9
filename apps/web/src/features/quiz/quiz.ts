import type { api } from '@/trpc/server'

/** A quiz before it is begun. */
export type Quiz = Awaited<ReturnType<typeof api.quizzes.get>>

/** One go at a quiz as its learner sees it. */
export type Sitting = Awaited<ReturnType<typeof api.quizzes.sitting>>

/** A question of a sitting, with what the learner has said to it so far. */
export type SittingQuestion = Sitting['questions'][number]

/** A go at a quiz, in a list of them. */
export type SittingSummary = Awaited<ReturnType<typeof api.quizzes.sittings>>[number]

/** The page of a quiz. */
export function quizPath({ course, quiz }: { readonly course: string; readonly quiz: string }): string {
  return `/courses/${course}/${quiz}`
}

/** The page of one go at a quiz. */
export function sittingPath(address: { readonly course: string; readonly quiz: string }, id: string): string {
  return `${quizPath(address)}/sitting/${id}`
}
