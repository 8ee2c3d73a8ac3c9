import { randomInt } from 'node:crypto'
import { DomainError } from '../domain-error.ts'
import type { Person, Platform } from '../platform.ts'
import { findQuiz, type QuizAddress } from './find-quiz.ts'
import { pinQuestions } from './pinned-question.ts'
import { getSitting } from './sitting-row.ts'
import { submitSitting } from './submit-sitting.ts'

const SEEDS = 0x7fff_ffff

/**
 * Begins a quiz, or goes on where it was left: while a sitting is open, whoever asks for one gets that, so that
 * parallel tabs and repeated requests use one attempt. Returns the id of the sitting.
 */
export async function startSitting(
  platform: Platform,
  learner: Person,
  input: QuizAddress & { readonly id: string },
): Promise<{ readonly id: string }> {
  const open = await findOpenSitting(platform, learner, input)
  if (open !== null) return { id: open }
  const { version, item, quiz, questions } = await findQuiz(platform, input)
  if (questions.length === 0) throw new DomainError('not-found', 'This quiz asks nothing yet. Come back later.')
  const seed = randomInt(SEEDS)
  const pinned = pinQuestions(quiz, questions, seed)
  const minutes = quiz.timeLimitMinutes ?? null
  const [row] = await platform.db.$queryRaw<{ id: string }[]>`
    WITH earlier AS (
      SELECT count(*)::int AS count, COALESCE(max(number), 0) AS number
      FROM sittings WHERE user_id = ${learner.id}::uuid AND item_id = ${item.itemId}::uuid
    ), enrolment AS (
      INSERT INTO enrolments (user_id, course_id, version_id)
      VALUES (${learner.id}::uuid, ${version.courseId}::uuid, ${version.id}::uuid)
      ON CONFLICT (user_id, course_id) DO NOTHING
    )
    INSERT INTO sittings (id, user_id, item_id, revision_id, number, seed, questions, deadline_at)
    SELECT ${input.id}::uuid, ${learner.id}::uuid, ${item.itemId}::uuid, ${item.revisionId}::uuid,
           earlier.number + 1, ${seed}, ${JSON.stringify(pinned)}::jsonb,
           now() + make_interval(secs => ${minutes === null ? null : minutes * 60}::float8)
    FROM earlier
    WHERE ${quiz.attempts ?? null}::int IS NULL OR earlier.count < ${quiz.attempts ?? null}::int
    ON CONFLICT DO NOTHING
    RETURNING id`
  if (row !== undefined) return { id: row.id }
  // Another tab was faster, or every attempt is used up.
  const opened = await findOpenSitting(platform, learner, input)
  if (opened !== null) return { id: opened }
  if (quiz.attempts === undefined) {
    throw new DomainError('conflict', 'The id of this attempt is taken. Reload the page and start again.')
  }
  const times = quiz.attempts === 1 ? 'once' : `${quiz.attempts} times`
  throw new DomainError(
    'too-many',
    `This quiz may be taken ${times}, and you have done so. Your results are still there.`,
  )
}

// One that ran out of time is handed in with what was saved.
async function findOpenSitting(platform: Platform, learner: Person, address: QuizAddress & { readonly id: string }) {
  const row = await platform.db.sitting.findFirst({
    where: {
      userId: learner.id,
      OR: [
        { id: address.id },
        { state: 'OPEN', item: { kind: 'QUIZ', key: address.quiz, course: { slug: address.course } } },
      ],
    },
    orderBy: { startedAt: 'desc' },
    select: { id: true },
  })
  if (row === null) return null
  const sitting = await getSitting(platform.db, learner, row.id)
  if (!sitting.isOverdue) return row.id
  await submitSitting(platform, learner, { id: row.id })
  return row.id === address.id ? row.id : null
}
