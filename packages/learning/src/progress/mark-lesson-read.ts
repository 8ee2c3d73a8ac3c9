import { getCurrentVersion } from '../catalog/course-version.ts'
import { DomainError } from '../domain-error.ts'
import type { Person, Platform } from '../platform.ts'

/** Notes that a learner has read a lesson. Safe to repeat. */
export async function markLessonRead(
  { db }: Platform,
  learner: Person,
  input: { readonly course: string; readonly lesson: string },
): Promise<{ readonly state: 'completed' }> {
  const version = await getCurrentVersion(db, input.course)
  const lesson = version.items.find(({ kind, key }) => kind === 'lesson' && key === input.lesson)
  if (lesson === undefined) {
    throw new DomainError('not-found', 'This lesson is not in the course any more. Its outline shows the current ones.')
  }
  await db.$executeRaw`
    WITH enrolment AS (
      INSERT INTO enrolments (user_id, course_id, version_id)
      VALUES (${learner.id}::uuid, ${version.courseId}::uuid, ${version.id}::uuid)
      ON CONFLICT (user_id, course_id) DO NOTHING
    )
    INSERT INTO progress AS known (user_id, item_id, course_id, state, best_score, completed_at, updated_at)
    VALUES (${learner.id}::uuid, ${lesson.itemId}::uuid, ${version.courseId}::uuid, 'COMPLETED', 1, now(), now())
    ON CONFLICT (user_id, item_id) DO UPDATE SET
      state = 'COMPLETED', best_score = 1, completed_at = COALESCE(known.completed_at, now()), updated_at = now()`
  return { state: 'completed' }
}
