import type { Db, DbTransaction } from '@stagecraft/db'
import { DomainError } from '../domain-error.ts'
import type { Person } from '../platform.ts'
import { type PinnedQuestion, readPinned } from './pinned-question.ts'

/** How long after the deadline an answer still counts that was on its way: clocks and networks are not exact. */
const GRACE_SECONDS = 30

/** One go at a quiz, as it is stored. */
export interface SittingRow {
  readonly id: string
  readonly itemId: string
  readonly courseId: string
  /** The revision of the quiz, whose settings hold for this sitting. */
  readonly revisionId: string
  readonly number: number
  readonly state: 'OPEN' | 'SUBMITTED' | 'EXPIRED'
  readonly questions: readonly PinnedQuestion[]
  readonly startedAt: Date
  readonly deadlineAt: Date | null
  readonly submittedAt: Date | null
  readonly score: number | null
  /** By the clock of the database, which is the same for all copies of the server. */
  readonly now: Date
  /** Open, but the deadline and the grace after it are over. */
  readonly isOverdue: boolean
}

interface Row extends Omit<SittingRow, 'questions'> {
  readonly userId: string
  readonly questions: unknown
}

/** A learner's sitting; somebody else's is as unknown as one that is not there. Throws `not-found`. */
export async function getSitting(db: Db | DbTransaction, learner: Person, id: string): Promise<SittingRow> {
  const [row] = await db.$queryRaw<Row[]>`
    SELECT s.id, s.user_id AS "userId", s.item_id AS "itemId", i.course_id AS "courseId",
           s.revision_id AS "revisionId", s.number, s.state::text AS state, s.questions,
           s.started_at AS "startedAt", s.deadline_at AS "deadlineAt", s.submitted_at AS "submittedAt", s.score,
           clock_timestamp() AS now,
           s.state = 'OPEN' AND s.deadline_at IS NOT NULL
             AND clock_timestamp() > s.deadline_at + make_interval(secs => ${GRACE_SECONDS}) AS "isOverdue"
    FROM sittings s JOIN items i ON i.id = s.item_id
    WHERE s.id = ${id}::uuid AND s.user_id = ${learner.id}::uuid`
  if (row === undefined) {
    throw new DomainError('not-found', 'This sitting does not exist. Open the quiz to start one.')
  }
  return { ...row, questions: readPinned(row.questions) }
}
