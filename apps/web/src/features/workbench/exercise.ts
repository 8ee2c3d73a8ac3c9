import type { BodyOf, PageQuestion } from '@/questions/question.ts'
import type { FeedbackOf } from '@/questions/verdict.ts'
import type { api } from '@/trpc/server'

/** An exercise as its page shows it. */
export type Exercise = Awaited<ReturnType<typeof api.catalog.exercise>>

/** What is asked in an exercise. */
export type Task = BodyOf<'dockerfile'>

/** The question of an exercise, whose body is known to be one. */
export type ExerciseQuestion = Omit<PageQuestion, 'body'> & { readonly body: Task }

/** What the server says about a Dockerfile. */
export type Review = FeedbackOf<'dockerfile'>

/** Lines of the Dockerfile, from 1. */
export interface Lines {
  readonly firstLine: number
  readonly lastLine: number
}
