import { getQuestionRevision } from '../catalog/question-revision.ts'
import type { Person, Platform } from '../platform.ts'
import { findLatestAttempt } from './find-attempt.ts'
import { presentVerdict, type VerdictView } from './present-verdict.ts'

/** What the learner's newest answer to a question was worth, or null if they have not answered it. */
export async function getLatestVerdict(
  { db }: Platform,
  learner: Person,
  input: { readonly revisionId: string },
): Promise<VerdictView | null> {
  const revision = await getQuestionRevision(db, input.revisionId)
  const attempt = await findLatestAttempt(db, learner.id, revision)
  return attempt === null ? null : presentVerdict(attempt.attemptId, attempt.grade)
}
