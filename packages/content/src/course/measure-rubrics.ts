import { ExerciseSchema, measureRubric, type RubricStrength } from '@stagecraft/assessment'
import type { LoadedCourse } from './loaded-course.ts'

/** How well the checks of one exercise of a course tell right from wrong. */
export interface ExerciseRubric {
  readonly key: string
  readonly title: string
  readonly rubric: RubricStrength
}

/** Tries the checks of every exercise of a course on its answers and on small changes of them, one after the other. */
export function* measureRubrics({ items }: Pick<LoadedCourse, 'items'>): Generator<ExerciseRubric> {
  for (const { kind, key, title, source } of items) {
    if (kind === 'exercise') yield { key, title, rubric: measureRubric(ExerciseSchema.parse(source)) }
  }
}
