import { getCurrentVersion } from '../catalog/course-version.ts'
import { getQuestionRevision, type QuestionRevision } from '../catalog/question-revision.ts'
import { DomainError } from '../domain-error.ts'
import type { Platform } from '../platform.ts'

/** Names a question, exercise or card by its course and its key there. */
export interface ItemAddress {
  readonly course: string
  readonly item: string
}

const answerable = new Set(['question', 'exercise', 'card'])

/** The revision of an item in the current version of its course, whose key a regrade applies. Throws `not-found`. */
export async function findAnswerKey({ db }: Platform, { course, item }: ItemAddress): Promise<QuestionRevision> {
  const version = await getCurrentVersion(db, course)
  const found = version.items.find(({ kind, key }) => answerable.has(kind) && key === item)
  if (found === undefined) {
    throw new DomainError(
      'not-found',
      `“${version.title}” asks no question “${item}” now. Its statistics list them all.`,
    )
  }
  return getQuestionRevision(db, found.revisionId)
}
