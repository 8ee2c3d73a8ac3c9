import { type Answer, parseAnswer, variantOf } from '@stagecraft/assessment'
import { getQuestionRevision, type QuestionRevision } from '../catalog/question-revision.ts'
import { DomainError } from '../domain-error.ts'
import type { Person, Platform } from '../platform.ts'
import { type SaveResult, writeDraft } from './write-draft.ts'

export interface DraftInput {
  readonly revisionId: string
  readonly seed?: number | undefined
}

/** What was saved last of an answer outside of quizzes. */
export interface DraftView {
  /** Null if it does not fit the question any more. */
  readonly answer: Answer | null
  readonly edition: number
  readonly savedAt: string
}

/** The answer to a question that is being written, as its learner saved it last; null if none was saved. */
export async function getDraft({ db }: Platform, learner: Person, input: DraftInput): Promise<DraftView | null> {
  const revision = await getQuestionRevision(db, input.revisionId)
  const draft = await db.answerDraft.findFirst({
    where: { userId: learner.id, itemId: revision.itemId, sittingId: null },
    select: { answer: true, edition: true, updatedAt: true },
  })
  if (draft === null) return null
  const parsed = parse(revision, input, draft.answer)
  return {
    answer: parsed.ok ? parsed.answer : null,
    edition: draft.edition,
    savedAt: draft.updatedAt.toISOString(),
  }
}

/**
 * Keeps an answer outside of quizzes while it is being written, one for each question. Throws `invalid-input` for what
 * is no answer to it.
 */
export async function saveDraft(
  { db }: Platform,
  learner: Person,
  input: DraftInput & { readonly answer: unknown; readonly edition: number },
): Promise<SaveResult> {
  const revision = await getQuestionRevision(db, input.revisionId)
  const parsed = parse(revision, input, input.answer)
  if (!parsed.ok) throw new DomainError('invalid-input', parsed.message)
  const { itemId } = revision
  const { answer, edition } = { ...input, answer: parsed.answer }
  const saved = await writeDraft(db, { userId: learner.id, itemId, sittingId: null, answer, edition })
  if (saved === null) throw new Error('a draft outside of quizzes was neither saved nor found')
  return saved
}

function parse({ template }: QuestionRevision, { seed = 0 }: DraftInput, answer: unknown) {
  return parseAnswer(variantOf(template, seed).question, answer)
}
