import * as z from 'zod'
import { type Quiz, seededRandom, shuffled } from '@stagecraft/assessment'
import type { VersionItem } from '../catalog/course-version.ts'

/** A question as one sitting asks it: this revision, this variant, whatever is published meanwhile. */
export interface PinnedQuestion {
  readonly itemId: string
  readonly revisionId: string
  readonly seed: number
}

const PinnedQuestions = z.array(z.object({ itemId: z.uuid(), revisionId: z.uuid(), seed: z.int() }))

/** Reads what a sitting's row holds. */
export function readPinned(stored: unknown): readonly PinnedQuestion[] {
  return PinnedQuestions.parse(stored)
}

const SEEDS = 0x7fff_ffff

/** Draws the questions of a sitting, in the order they will be asked in; all follows from the seed. */
export function pinQuestions(quiz: Quiz, questions: readonly VersionItem[], seed: number): readonly PinnedQuestion[] {
  const drawn = shuffled(
    questions.map((item, place) => ({ item, place })),
    seededRandom(seed, 'questions'),
  ).slice(0, quiz.pick ?? questions.length)
  const asked = quiz.shuffle ? drawn : drawn.toSorted((a, b) => a.place - b.place)
  const seeds = seededRandom(seed, 'variants')
  return asked.map(({ item: { itemId, revisionId } }) => ({ itemId, revisionId, seed: seeds.below(SEEDS) }))
}
