import type { Platform } from '../platform.ts'
import { type PageQuestion, presentQuestion } from './present-question.ts'
import { findStep, type StepPlace } from './step-place.ts'

export interface ExercisePage extends StepPlace {
  readonly question: PageQuestion
}

/** An exercise as its page shows it before anything is graded. Throws `not-found`. */
export async function getExercise(
  platform: Platform,
  input: { readonly course: string; readonly exercise: string },
): Promise<ExercisePage> {
  const { item, place } = await findStep(platform, input.course, 'exercise', input.exercise)
  return { ...place, question: await presentQuestion(item, 0) }
}
