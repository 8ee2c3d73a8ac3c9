import type { PageQuestion } from '@/questions/question.ts'
import type { useTRPC } from '@/trpc/client'
import type { api } from '@/trpc/server'

type Procedures = ReturnType<typeof useTRPC>

/** A quiz before it is begun. */
export type Quiz = Awaited<ReturnType<typeof api.quizzes.get>>

/** One go at a quiz as its learner sees it. */
export type Sitting = Procedures['quizzes']['sitting']['~types']['output']

/** A question of a sitting, with what the learner has said to it so far. */
export type SittingQuestion = Sitting['questions'][number]

/** The question itself, as its field takes it: the types of the wire forget that a pair has two. */
export function pageQuestionOf({ question }: SittingQuestion): PageQuestion {
  return question as PageQuestion
}

/** A go at a quiz, in a list of them. */
export type SittingSummary = Procedures['quizzes']['sittings']['~types']['output'][number]

/** The page of a quiz. */
export function quizPath({ course, quiz }: { readonly course: string; readonly quiz: string }): string {
  return `/courses/${course}/${quiz}`
}

/** The page of one go at a quiz. */
export function sittingPath(address: { readonly course: string; readonly quiz: string }, id: string): string {
  return `${quizPath(address)}/sitting/${id}`
}
