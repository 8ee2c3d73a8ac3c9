import type { DbTransaction } from '@stagecraft/db'
import type { QuestionRevision } from '../catalog/question-revision.ts'
import { DomainError } from '../domain-error.ts'
import type { Person, Platform } from '../platform.ts'
import { deriveAnew } from './derive-anew.ts'
import { findAnswerKey, type ItemAddress } from './find-answer-key.ts'
import { regradeAttempts } from './regrade-attempts.ts'
import { type Change, type RegradeFigures, tallyRegrade } from './regrade-tally.ts'

export interface RegradeInput extends ItemAddress {
  /** Of the preview that was agreed to. */
  readonly digest: string
}

const TIMEOUT_MS = 3_600_000

/**
 * Grades all answers to an item by its current key, and brings what follows from them up to date: all or nothing.
 * Refused with `conflict` if it would change anything else than the preview said. Safe to repeat: what is done already
 * changes nothing.
 *
 * Submissions wait only while progress and mastery are made anew. An answer to an older revision that comes while
 * grading is under way keeps its verdict; the next preview shows it.
 */
export async function applyRegrade(
  platform: Platform,
  instructor: Person,
  input: RegradeInput,
): Promise<RegradeFigures> {
  const key = await findAnswerKey(platform, input)
  return platform.db.$transaction((tx) => regradeIn(tx, platform, instructor, key, input.digest), {
    timeout: TIMEOUT_MS,
  })
}

async function regradeIn(
  tx: DbTransaction,
  platform: Platform,
  instructor: Person,
  key: QuestionRevision,
  digest: string,
): Promise<RegradeFigures> {
  // Regrades of one item take turns, or both would write the same verdicts.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('regrade'), hashtext(${key.itemId}))`
  const tally = tallyRegrade(key)
  const userIds = new Set<string>()
  const revisionIds = new Set<string>()
  const sittingIds = new Set<string>()
  for await (const batch of regradeAttempts(platform, tx, key)) {
    const changes = tally.take(batch)
    await writeVerdicts(tx, changes, key, instructor)
    for (const { userId, revisionId, sittingId } of changes) {
      userIds.add(userId)
      revisionIds.add(revisionId)
      if (sittingId !== null) sittingIds.add(sittingId)
    }
  }
  const figures = tally.finish()
  if (figures.changes === 0) return figures
  if (figures.digest !== digest) {
    throw new DomainError(
      'conflict',
      'Answers or the question have changed since the preview, and nothing was regraded. Look at the new preview.',
    )
  }
  await deriveAnew(tx, { userIds: [...userIds], revisionIds: [...revisionIds], sittingIds: [...sittingIds] })
  const { sample: _, ...detail } = figures
  await tx.auditEvent.create({
    data: { actorId: instructor.id, action: 'item.regraded', subjectType: 'item', subjectId: key.itemId, detail },
  })
  return figures
}

// A first verdict has not been counted by any statistics yet.
async function writeVerdicts(
  tx: DbTransaction,
  changes: readonly Change[],
  { revisionId }: QuestionRevision,
  instructor: Person,
): Promise<void> {
  if (changes.length === 0) return
  const rows = changes.map(({ attemptId, number, after }) => ({
    attempt_id: attemptId,
    number: number + 1,
    outcome: after.outcome.toUpperCase(),
    score: after.score,
    feedback: after.feedback,
  }))
  await tx.$executeRaw`
    WITH written AS (
      INSERT INTO verdicts (attempt_id, number, outcome, score, feedback, reason, revision_id, graded_by)
      SELECT attempt_id, number, outcome::outcome, score, feedback, 'REGRADE', ${revisionId}::uuid,
             ${instructor.id}::uuid
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        AS regraded(attempt_id uuid, number int, outcome text, score float8, feedback jsonb)
      RETURNING attempt_id, number
    )
    INSERT INTO uncounted_attempts (attempt_id) SELECT attempt_id FROM written WHERE number = 1
    ON CONFLICT DO NOTHING`
}
