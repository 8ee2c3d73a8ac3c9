import type { Grade } from '@stagecraft/assessment'
import { Prisma } from '@stagecraft/db'
import type { QuestionRevision } from '../catalog/question-revision.ts'
import { SHARE_OF_ONE_ANSWER } from './mastery-model.ts'

/** The parts of the statement that stores an `attempt` which bring solved variants and mastery up to date. */
export function masteryParts({ courseId, concepts }: QuestionRevision, { outcome, score }: Grade<unknown>): Prisma.Sql {
  const share = Prisma.sql`${SHARE_OF_ONE_ANSWER}::float8`
  return Prisma.sql`solved AS (
      INSERT INTO solved_variants (user_id, item_id, variant)
      SELECT user_id, item_id, variant FROM attempt WHERE ${outcome} = 'correct'
      ON CONFLICT (user_id, item_id, variant) DO NOTHING
      RETURNING item_id
    ), mastery AS (
      INSERT INTO mastery AS known (user_id, course_id, concept, level, right_variants, answers, updated_at)
      SELECT a.user_id, ${courseId}::uuid, concept, ${share} * ${score}::float8, (SELECT count(*) FROM solved), 1, now()
      FROM attempt a CROSS JOIN unnest(${concepts}::text[]) concept
      WHERE ${outcome} <> 'undecided'
      -- Always in the same order, so that two answers of one learner never wait for each other.
      ORDER BY concept
      ON CONFLICT (user_id, course_id, concept) DO UPDATE SET
        level = known.level * (1 - ${share}) + EXCLUDED.level,
        right_variants = known.right_variants + EXCLUDED.right_variants,
        answers = known.answers + 1,
        updated_at = GREATEST(known.updated_at, now())
    )`
}
