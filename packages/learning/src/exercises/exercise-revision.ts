import { type DockerfileQuestion, variantOf } from '@stagecraft/assessment'
import type { Db } from '@stagecraft/db'
import { getQuestionRevision, type QuestionRevision } from '../catalog/question-revision.ts'
import { DomainError } from '../domain-error.ts'

/** An exercise as a request names it; the seed says which variant, the first if it is left out. */
export interface ExerciseInput {
  readonly revisionId: string
  readonly seed?: number | undefined
}

interface FoundExercise {
  readonly revision: QuestionRevision
  readonly exercise: DockerfileQuestion
}

/** The exercise of a revision, key included. Throws `not-found` where the revision asks for something else. */
export async function findExercise(db: Db, { revisionId, seed = 0 }: ExerciseInput): Promise<FoundExercise> {
  const revision = await getQuestionRevision(db, revisionId)
  const { question } = variantOf(revision.template, seed)
  if (question.kind !== 'dockerfile') {
    throw new DomainError('not-found', 'This question is no exercise, so it has neither hints nor other solutions.')
  }
  return { revision, exercise: question }
}
