import { PageColumn } from '@/components/page-column.tsx'
import { CourseList } from './course-list.tsx'
import type { CourseSummary } from './course.ts'

/** The page of all courses. */
export function Catalog({ courses }: { readonly courses: readonly CourseSummary[] }) {
  return (
    <PageColumn>
      <h1 className="mb-10">Courses</h1>
      <CourseList courses={courses} heading="h2" />
    </PageColumn>
  )
}
