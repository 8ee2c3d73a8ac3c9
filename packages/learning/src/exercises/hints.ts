import type { DockerfileQuestion } from '@stagecraft/assessment'
import { renderMarkdown } from '@stagecraft/content'
import type { Db } from '@stagecraft/db'
import { DomainError } from '../domain-error.ts'
import type { Person, Platform } from '../platform.ts'
import { type ExerciseInput, findExercise } from './exercise-revision.ts'

/** A hint that its learner has asked for. */
export interface HintView {
  /** From 1. */
  readonly number: number
  readonly html: string
  /** The share of the score that it costs. */
  readonly cost: number
}

/** The hints of an exercise that the learner has seen, in their order. */
export async function listHints({ db }: Platform, learner: Person, input: ExerciseInput): Promise<readonly HintView[]> {
  const { revision, exercise } = await findExercise(db, input)
  const revealed = await countRevealed(db, learner.id, revision.itemId)
  const numbers = exercise.hints.slice(0, revealed).map((_, index) => index + 1)
  return Promise.all(numbers.map((number) => presentHint(exercise, number)))
}

/**
 * Shows the next hint of an exercise, and remembers that it was seen, once. Throws `not-found` if there is no such
 * hint, and `not-allowed` if the one before it has not been seen.
 */
export async function revealHint(
  { db }: Platform,
  learner: Person,
  input: ExerciseInput & { readonly number: number },
): Promise<HintView> {
  const { revision, exercise } = await findExercise(db, input)
  const { number } = input
  const hint = await presentHint(exercise, number)
  await db.$executeRaw`
    INSERT INTO revealed_hints (user_id, item_id, number)
    SELECT ${learner.id}::uuid, ${revision.itemId}::uuid, ${number}
    WHERE ${number} = 1 OR EXISTS (SELECT 1 FROM revealed_hints
      WHERE user_id = ${learner.id}::uuid AND item_id = ${revision.itemId}::uuid AND number = ${number - 1})
    ON CONFLICT DO NOTHING`
  if ((await countRevealed(db, learner.id, revision.itemId)) >= number) return hint
  throw new DomainError('not-allowed', `Hints come one after the other. Ask for hint ${number - 1} first.`)
}

/** How many hints of an item a learner has seen; they are seen in order, so these are the first ones. */
export function countRevealed(db: Pick<Db, 'revealedHint'>, userId: string, itemId: string): Promise<number> {
  return db.revealedHint.count({ where: { userId, itemId } })
}

async function presentHint({ hints }: DockerfileQuestion, number: number): Promise<HintView> {
  const hint = hints[number - 1]
  if (hint === undefined) {
    throw new DomainError('not-found', `This exercise has ${hints.length} hints, and no hint ${number}.`)
  }
  return { number, html: await renderMarkdown(hint.text), cost: hint.cost }
}
