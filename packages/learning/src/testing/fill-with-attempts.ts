import type { Db, DbTransaction } from '@stagecraft/db'
import { publishCourse } from '../authoring/publish-course.ts'
import { rebuildMastery } from '../mastery/rebuild-mastery.ts'
import { rebuildProgress } from '../progress/rebuild-progress.ts'
import { rebuildStatistics } from '../statistics/rebuild-statistics.ts'
import { aQuiz } from './a-quiz.ts'

const QUESTIONS = 100
const QUIZ_QUESTIONS = 10
const ATTEMPTS_OF_A_LEARNER = 25
const TIMEOUT_MS = 3_600_000

/** Who and what a filled database holds. */
export interface FilledDatabase {
  readonly course: string
  readonly learnerIds: readonly string[]
  readonly revisionIds: readonly string[]
}

/**
 * Fills a database with attempts at the hundred questions of a course, for tests and measurements: of learners who
 * answer 25 times each, some questions far more often than others, in five variants, over three hundred days; every
 * other learner has taken the quiz. What is derived from attempts is there too.
 */
export async function fillWithAttempts(db: Db, attempts: number): Promise<FilledDatabase> {
  const course = 'scale'
  await publishCourse({ db }, aQuiz({ slug: course, questions: QUESTIONS }))
  const learners = Math.max(2, Math.floor(attempts / ATTEMPTS_OF_A_LEARNER))
  const items = await db.item.findMany({
    where: { course: { slug: course }, key: { startsWith: 'bloat/check' } },
    include: { revisions: { select: { id: true } } },
    orderBy: { key: 'asc' },
  })
  const placed = items.map((item) => ({ kind: item.kind, itemId: item.id, revisionId: item.revisions[0]?.id ?? '' }))
  const quiz = placed.find(({ kind }) => kind === 'QUIZ')
  const questions = placed.filter(({ kind }) => kind === 'QUESTION')
  if (quiz === undefined) throw new Error('the course has no quiz')

  await db.$transaction(
    async (tx) => {
      // The rows fit together as they are written; checking each would take most of the time.
      await tx.$executeRaw`SET LOCAL session_replication_role = replica`
      await storeLearners(tx, learners)
      await storeGoes(tx, { quiz, questions, learners })
      await storeAnswers(tx, { questions, learners, attempts })
      await storeCards(tx)
    },
    { timeout: TIMEOUT_MS },
  )
  for (const rebuild of [rebuildProgress, rebuildMastery, rebuildStatistics]) await rebuild({ db })
  await db.$executeRaw`VACUUM ANALYZE`
  const users = await db.user.findMany({ take: 1_000, orderBy: { id: 'asc' }, select: { id: true } })
  return {
    course,
    learnerIds: users.map(({ id }) => id),
    revisionIds: questions.map(({ revisionId }) => revisionId),
  }
}

interface Placed {
  readonly itemId: string
  readonly revisionId: string
}

async function storeLearners(tx: DbTransaction, learners: number): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO users (id, name, email)
    SELECT md5('learner ' || n)::uuid, 'Learner ' || n, 'learner-' || n || '@example.org'
    FROM generate_series(0, ${learners}::int - 1) n`
}

async function storeGoes(
  tx: DbTransaction,
  {
    quiz,
    questions,
    learners,
  }: { readonly quiz: Placed; readonly questions: readonly Placed[]; readonly learners: number },
): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO sittings (id, user_id, item_id, revision_id, number, seed, questions, state, started_at, submitted_at)
    SELECT md5('sitting ' || n)::uuid, md5('learner ' || n)::uuid, ${quiz.itemId}::uuid, ${quiz.revisionId}::uuid,
           1, n, ${JSON.stringify(questions.slice(0, QUIZ_QUESTIONS))}::jsonb, 'SUBMITTED', at, at
    FROM generate_series(0, ${learners}::int - 1, 2) n, LATERAL (SELECT now() - n * interval '1 minute') moment(at)`
}

async function storeAnswers(
  tx: DbTransaction,
  given: { readonly questions: readonly Placed[]; readonly learners: number; readonly attempts: number },
): Promise<void> {
  const { questions, learners, attempts } = given
  await tx.$executeRaw`
    WITH question AS (
      SELECT (ordinality - 1)::int AS place, (value ->> 'itemId')::uuid AS item_id,
             (value ->> 'revisionId')::uuid AS revision_id
      FROM jsonb_array_elements(${JSON.stringify(questions)}::jsonb) WITH ORDINALITY
    ), given AS (
      SELECT n, n % ${learners}::int AS learner, n / ${learners}::int AS nth, random() AS luck, random() AS which,
             now() - random() * interval '300 days' AS at
      FROM generate_series(0, ${attempts}::int - 1) n
    ), attempt AS (
      INSERT INTO attempts (id, user_id, item_id, revision_id, sitting_id, seed, variant, answer, submitted_at)
      SELECT md5('attempt ' || n)::uuid, md5('learner ' || learner)::uuid, question.item_id, question.revision_id,
             CASE WHEN in_quiz THEN md5('sitting ' || learner)::uuid END, n % 1000, 'port=' || n % 5,
             jsonb_build_object('kind', 'choice', 'chosen',
               jsonb_build_array(CASE WHEN luck < 0.3 + 0.6 * (learner % 100) / 100 THEN 'right' ELSE 'left' END)), at
      FROM given
      CROSS JOIN LATERAL (SELECT learner % 2 = 0 AND nth < ${QUIZ_QUESTIONS}::int AS in_quiz) kind
      JOIN question ON place = CASE WHEN in_quiz THEN nth ELSE floor(which * which * ${QUESTIONS}::int)::int END
      RETURNING id, revision_id, answer, submitted_at
    )
    INSERT INTO verdicts (attempt_id, outcome, score, feedback, revision_id, graded_at)
    SELECT id, CASE WHEN is_right THEN 'CORRECT' ELSE 'INCORRECT' END::outcome, is_right::int,
           jsonb_build_object('kind', 'choice', 'explanation', repeat('why ', 20), 'options', '[]'::jsonb),
           revision_id, submitted_at
    FROM attempt CROSS JOIN LATERAL (SELECT answer -> 'chosen' ? 'right' AS is_right) graded`
}

async function storeCards(tx: DbTransaction): Promise<void> {
  await tx.$executeRaw`
    WITH card AS (
      INSERT INTO review_cards (user_id, item_id, due_at, stability, difficulty, reps, state, last_review_at)
      SELECT user_id, item_id, now() + (random() - 0.3) * interval '30 days', 5, 5, 1, 2, max(submitted_at)
      FROM attempts GROUP BY user_id, item_id
      RETURNING user_id, item_id, last_review_at
    )
    INSERT INTO review_logs (id, user_id, item_id, rating, reviewed_at)
    SELECT gen_random_uuid(), user_id, item_id, 3, last_review_at FROM card`
}
