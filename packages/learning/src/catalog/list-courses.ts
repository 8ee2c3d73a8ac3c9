import type { Platform } from '../platform.ts'
import { type CourseCard, describeCourse } from './outline.ts'

/** Every published course, in order of title. */
export async function listCourses({ db }: Platform): Promise<readonly CourseCard[]> {
  const courses = await db.course.findMany({
    where: { currentVersionId: { not: null } },
    select: { slug: true, currentVersion: { select: { title: true, summary: true, metadata: true } } },
  })
  return courses
    .flatMap(({ slug, currentVersion }) =>
      currentVersion === null ? [] : [describeCourse({ slug, ...currentVersion })],
    )
    .toSorted((a, b) => a.title.localeCompare(b.title, 'en'))
}
