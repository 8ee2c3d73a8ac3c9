import { type Question, QuestionSchema } from '@stagecraft/assessment'
import type { Db } from '@stagecraft/db'
import { DomainError } from '../domain-error.ts'
import { LruCache } from '../lru-cache.ts'

/** A question as one revision asks it, key included: stays on the server. */
export interface QuestionRevision {
  readonly revisionId: string
  readonly itemId: string
  readonly courseId: string
  readonly question: Question
}

const revisionsByDb = new WeakMap<Db, LruCache<QuestionRevision>>()

/** The question of a revision; from memory after the first time, for a revision never changes. Throws `not-found`. */
export function getQuestionRevision(db: Db, revisionId: string): Promise<QuestionRevision> {
  let revisions = revisionsByDb.get(db)
  if (revisions === undefined) {
    revisions = new LruCache(2_000)
    revisionsByDb.set(db, revisions)
  }
  return revisions.getOrLoad(revisionId, () => loadQuestionRevision(db, revisionId))
}

interface RevisionRow {
  readonly item_id: string
  readonly course_id: string
  readonly source: unknown
}

async function loadQuestionRevision(db: Db, revisionId: string): Promise<QuestionRevision> {
  const [row] = await db.$queryRaw<RevisionRow[]>`
    SELECT r.item_id, i.course_id, r.source
    FROM item_revisions r JOIN items i ON i.id = r.item_id
    WHERE r.id = ${revisionId}::uuid AND i.kind = 'QUESTION'`
  if (row === undefined) {
    throw new DomainError('not-found', 'This question does not exist. Reload the page to see the current one.')
  }
  return { revisionId, itemId: row.item_id, courseId: row.course_id, question: QuestionSchema.parse(row.source) }
}
