import { parseAnswer, variantOf } from '@stagecraft/assessment'
import { getQuestionRevision } from '../catalog/question-revision.ts'
import { DomainError } from '../domain-error.ts'
import { type SaveResult, writeDraft } from '../drafts/write-draft.ts'
import type { Person, Platform } from '../platform.ts'
import { answerOrBlank } from './answer-or-blank.ts'
import { refuseOver } from './refuse-over.ts'
import { getSitting, type SittingRow } from './sitting-row.ts'

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
  const { itemId, edition } = input
  const draft = { userId: learner.id, itemId, sittingId: sitting.id, answer: parsed.answer, edition }
  const saved = await writeDraft(db, draft)
  if (saved !== null) return saved
  refuseOver({ ...sitting, state: 'SUBMITTED' })
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
