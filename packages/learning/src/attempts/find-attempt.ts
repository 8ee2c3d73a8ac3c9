import type { Feedback, Grade } from '@stagecraft/assessment'
import type { Db } from '@stagecraft/db'
import type { QuestionRevision } from '../catalog/question-revision.ts'

/** An attempt with the verdict that counts now. */
export interface StoredAttempt {
  readonly attemptId: string
  readonly userId: string
  readonly revisionId: string
  readonly seed: number
  readonly answer: unknown
  readonly grade: Grade<Feedback>
}

/** The attempt of this id, or null. */
export async function findAttempt(db: Db, attemptId: string): Promise<StoredAttempt | null> {
  const [row] = await db.$queryRaw<AttemptRow[]>`
    SELECT a.id, a.user_id, a.revision_id, a.seed, a.answer, v.outcome, v.score, v.feedback
    FROM attempts a JOIN verdicts v ON v.attempt_id = a.id
    WHERE a.id = ${attemptId}::uuid
    ORDER BY v.number DESC LIMIT 1`
  return row === undefined ? null : toStoredAttempt(row)
}

/** The newest attempt of a learner at a question as one revision asks it, or null. */
export async function findLatestAttempt(
  db: Db,
  learnerId: string,
  { itemId, revisionId }: QuestionRevision,
): Promise<StoredAttempt | null> {
  const [row] = await db.$queryRaw<AttemptRow[]>`
    SELECT a.id, a.user_id, a.revision_id, a.seed, a.answer, v.outcome, v.score, v.feedback
    FROM attempts a JOIN verdicts v ON v.attempt_id = a.id
    WHERE a.user_id = ${learnerId}::uuid AND a.item_id = ${itemId}::uuid AND a.revision_id = ${revisionId}::uuid
    ORDER BY a.submitted_at DESC, v.number DESC LIMIT 1`
  return row === undefined ? null : toStoredAttempt(row)
}

interface AttemptRow {
  readonly id: string
  readonly user_id: string
  readonly revision_id: string
  readonly seed: number
  readonly answer: unknown
  readonly outcome: Uppercase<Grade<Feedback>['outcome']>
  readonly score: number
  /** Written by storeAttempt, in the shape of the question's kind. */
  readonly feedback: Feedback
}

const outcomes = { CORRECT: 'correct', PARTIAL: 'partial', INCORRECT: 'incorrect', UNDECIDED: 'undecided' } as const

function toStoredAttempt(row: AttemptRow): StoredAttempt {
  return {
    attemptId: row.id,
    userId: row.user_id,
    revisionId: row.revision_id,
    seed: row.seed,
    answer: row.answer,
    grade: { score: row.score, outcome: outcomes[row.outcome], feedback: row.feedback },
  }
}
