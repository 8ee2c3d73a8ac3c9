import { isDeepStrictEqual } from 'node:util'
import { parseAnswer, variantOf } from '@stagecraft/assessment'
import { getQuestionRevision } from '../catalog/question-revision.ts'
import { DomainError } from '../domain-error.ts'
import type { Person, Platform } from '../platform.ts'
import { answerOrBlank } from './answer-or-blank.ts'
import { refuseOver } from './refuse-over.ts'
import { getSitting, type SittingRow } from './sitting-row.ts'

/** What an autosave is answered with: the number of the save, or what another device has saved meanwhile. */
export type SaveResult =
  | { readonly kind: 'saved'; readonly edition: number }
  | { readonly kind: 'conflict'; readonly edition: number; readonly answer: unknown }

export interface AnswerToSave {
  readonly sittingId: string
  readonly itemId: string
  /** Null takes back what was answered before. */
  readonly answer: unknown
  /** The save that this one follows; 0 for the first. */
  readonly edition: number
}

/**
 * Keeps an answer that is being written. A device that has not seen the newest save is told what it says, and nothing
 * is lost; the same save sent twice is one.
 */
export async function saveAnswer({ db }: Platform, learner: Person, input: AnswerToSave): Promise<SaveResult> {
  const sitting = await getSitting(db, learner, input.sittingId)
  refuseOver(sitting)
  const question = getPinned(sitting, input.itemId)
  const revision = await getQuestionRevision(db, question.revisionId)
  const answer = answerOrBlank(revision, question.seed, input.answer)
  const parsed = parseAnswer(variantOf(revision.template, question.seed).question, answer)
  if (!parsed.ok) throw new DomainError('invalid-input', parsed.message)
  const [saved] = await db.$queryRaw<{ edition: number }[]>`
    INSERT INTO answer_drafts AS known (user_id, item_id, sitting_id, id, answer, updated_at)
    SELECT ${learner.id}::uuid, ${input.itemId}::uuid, s.id, gen_random_uuid(), ${JSON.stringify(parsed.answer)}::jsonb, now()
    FROM sittings s WHERE s.id = ${sitting.id}::uuid AND s.state = 'OPEN' FOR SHARE
    ON CONFLICT (user_id, item_id, sitting_id) DO UPDATE
      SET answer = EXCLUDED.answer, edition = known.edition + 1, updated_at = now()
      WHERE known.edition = ${input.edition}
    RETURNING edition`
  if (saved !== undefined) return { kind: 'saved', edition: saved.edition }
  const newest = await db.answerDraft.findFirst({
    where: { userId: learner.id, itemId: input.itemId, sittingId: sitting.id },
    select: { answer: true, edition: true },
  })
  if (newest === null) refuseOver({ ...sitting, state: 'SUBMITTED' })
  else if (isDeepStrictEqual(newest.answer, parsed.answer)) return { kind: 'saved', edition: newest.edition }
  else return { kind: 'conflict', edition: newest.edition, answer: newest.answer }
  throw new Error('a sitting that is over was not refused')
}

/** The question as this sitting asks it. Throws `not-found`. */
export function getPinned(sitting: SittingRow, itemId: string) {
  const question = sitting.questions.find((pinned) => pinned.itemId === itemId)
  if (question === undefined) {
    throw new DomainError('not-found', 'This sitting does not ask that question. Reload the page to see what it asks.')
  }
  return question
}
