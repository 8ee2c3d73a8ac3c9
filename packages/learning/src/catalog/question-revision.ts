import { type QuestionTemplate, QuestionTemplateSchema } from '@stagecraft/assessment'
import type { Db } from '@stagecraft/db'
import { DomainError } from '../domain-error.ts'
import { LruCache } from '../lru-cache.ts'

/** A question as one revision asks it, key included: stays on the server. */
export interface QuestionRevision {
  readonly revisionId: string
  readonly itemId: string
  readonly key: string
  readonly courseId: string
  /** What it asks about, each once. */
  readonly concepts: readonly string[]
  readonly template: QuestionTemplate
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
  readonly key: string
  readonly course_id: string
  readonly concepts: readonly string[]
  readonly source: unknown
}

async function loadQuestionRevision(db: Db, revisionId: string): Promise<QuestionRevision> {
  const [row] = await db.$queryRaw<RevisionRow[]>`
    SELECT r.item_id, i.key, i.course_id, r.concepts, r.source
    FROM item_revisions r JOIN items i ON i.id = r.item_id
    WHERE r.id = ${revisionId}::uuid AND i.kind IN ('QUESTION', 'EXERCISE', 'CARD')`
  if (row === undefined) {
    throw new DomainError('not-found', 'This question does not exist. Reload the page to see the current one.')
  }
  return {
    revisionId,
    itemId: row.item_id,
    key: row.key,
    courseId: row.course_id,
    concepts: [...new Set(row.concepts)],
    template: QuestionTemplateSchema.parse(row.source),
  }
}
