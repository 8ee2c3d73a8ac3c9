import type { Platform } from '../platform.ts'
import { getVersion } from './course-version.ts'
import { type CourseCard, describeCourse } from './outline.ts'

/** Every published course, in order of title. */
export async function listCourses({ db }: Platform): Promise<readonly CourseCard[]> {
  const courses = await db.course.findMany({
    where: { currentVersionId: { not: null } },
    select: { currentVersionId: true },
  })
  const versions = await Promise.all(
    courses.flatMap(({ currentVersionId }) => (currentVersionId === null ? [] : [getVersion(db, currentVersionId)])),
  )
  return versions.map(describeCourse).toSorted((a, b) => a.title.localeCompare(b.title, 'en'))
}
