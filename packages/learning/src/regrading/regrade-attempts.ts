import { type Feedback, type Grade, type Outcome, variantOf } from '@stagecraft/assessment'
import type { Db, DbTransaction } from '@stagecraft/db'
import { gradeSubmission } from '../attempts/grade-submission.ts'
import type { QuestionRevision } from '../catalog/question-revision.ts'
import { DomainError } from '../domain-error.ts'
import type { Platform } from '../platform.ts'

/** What an answer is worth, without the reasons. */
export interface Mark {
  readonly outcome: Outcome
  readonly score: number
}

/** An attempt that was graded anew. */
export interface RegradedAttempt {
  readonly attemptId: string
  readonly userId: string
  /** The learner's name. */
  readonly name: string
  readonly sittingId: string | null
  /** The revision that the learner saw. */
  readonly revisionId: string
  /** The number of the verdict that counts now; 0 if it has none. */
  readonly number: number
  /** Null where the grader failed when it was handed in. */
  readonly before: Mark | null
  /** Null where the answer does not fit the question as the key has it: its verdict stays. */
  readonly after: Grade<Feedback> | null
}

const BATCH = 500

/**
 * Grades all attempts at an item by one revision's key, whatever revision they saw; in batches, for there may be more
 * than memory holds. Writes nothing.
 */
export async function* regradeAttempts(
  platform: Platform,
  db: Db | DbTransaction,
  key: QuestionRevision,
): AsyncGenerator<readonly RegradedAttempt[]> {
  const revisions = await db.itemRevision.findMany({
    where: { itemId: key.itemId },
    orderBy: { id: 'asc' },
    select: { id: true },
  })
  for (const { id: revisionId } of revisions) {
    let after = { submittedAt: new Date(0), id: NO_ID }
    for (;;) {
      const rows = await readBatch(db, revisionId, after)
      const last = rows.at(-1)
      if (last === undefined) break
      yield rows.map((row) => regrade(platform, key, row))
      after = last
    }
  }
}

const NO_ID = '00000000-0000-0000-0000-000000000000'

interface AttemptRow {
  readonly id: string
  readonly userId: string
  readonly name: string
  readonly sittingId: string | null
  readonly revisionId: string
  readonly seed: number
  readonly variant: string
  readonly answer: unknown
  readonly submittedAt: Date
  readonly number: number | null
  readonly outcome: Outcome | null
  readonly score: number | null
}

function readBatch(
  db: Db | DbTransaction,
  revisionId: string,
  after: Pick<AttemptRow, 'submittedAt' | 'id'>,
): Promise<AttemptRow[]> {
  return db.$queryRaw<AttemptRow[]>`
    SELECT a.id, a.user_id AS "userId", u.name, a.sitting_id AS "sittingId", a.revision_id AS "revisionId", a.seed,
           a.variant, a.answer, a.submitted_at AS "submittedAt", v.number, lower(v.outcome::text) AS outcome, v.score
    FROM attempts a
    JOIN users u ON u.id = a.user_id
    LEFT JOIN LATERAL (
      SELECT number, outcome, score FROM verdicts WHERE attempt_id = a.id ORDER BY number DESC LIMIT 1
    ) v ON true
    WHERE a.revision_id = ${revisionId}::uuid
      AND (a.submitted_at, a.id) > (${after.submittedAt}::timestamptz, ${after.id}::uuid)
    ORDER BY a.submitted_at, a.id
    LIMIT ${BATCH}`
}

function regrade(platform: Platform, key: QuestionRevision, row: AttemptRow): RegradedAttempt {
  const { id, userId, name, sittingId, revisionId, number, outcome, score } = row
  const before = outcome === null || score === null ? null : { outcome, score }
  return { attemptId: id, userId, name, sittingId, revisionId, number: number ?? 0, before, after: gradeAnew() }

  function gradeAnew() {
    try {
      // Where the seed draws something else by now, the learner answered another question.
      if (variantOf(key.template, row.seed).variant !== row.variant) return null
      return gradeSubmission(platform, key, row).grade
    } catch (error) {
      if (error instanceof DomainError) return null
      throw error
    }
  }
}
