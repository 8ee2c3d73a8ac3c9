import { type Feedback, gradeAnswer, questionKinds, renderFeedback, variantOf } from '@stagecraft/assessment'
import { renderMarkdown } from '@stagecraft/content'
import { getQuestionRevision } from '../catalog/question-revision.ts'
import { DomainError } from '../domain-error.ts'
import type { Platform } from '../platform.ts'

/** The back of a recall card, not graded yet, with texts as safe HTML. */
export type CardBack = Feedback<'recall'>

/** The shape of a card's back: what it does not name never leaves the server. */
export const CardBackSchema = questionKinds.recall.feedbackSchema

/** Turns a recall card, so that its learner can grade themselves. Throws `invalid-input` for every other kind of question. */
export async function revealCard(
  { db }: Platform,
  { revisionId, seed }: { readonly revisionId: string; readonly seed: number },
): Promise<CardBack> {
  const { template } = await getQuestionRevision(db, revisionId)
  const { question } = variantOf(template, seed)
  if (question.kind !== 'recall') {
    throw new DomainError(
      'invalid-input',
      'Only a recall card can be turned. Answer this question to see what is right.',
    )
  }
  // What is said about a card that was left without a grade is its back.
  const { feedback } = gradeAnswer(question, { kind: 'recall', grade: null }, seed)
  return renderFeedback(feedback, renderMarkdown)
}
