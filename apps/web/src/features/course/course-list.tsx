import { PageLink } from '@/components/page-link.tsx'
import { courseFacts } from './course-facts.ts'
import type { CourseSummary } from './course.ts'

interface CourseListProps {
  readonly courses: readonly CourseSummary[]
  /** How deep the list stands in the headings of its page. */
  readonly heading: 'h2' | 'h3'
}

/** The courses, one after another, as in the list of a small publisher. */
export function CourseList({ courses, heading: Heading }: CourseListProps) {
  if (courses.length === 0) {
    return (
      <p className="max-w-text text-muted">
        No course is published here yet. Whoever runs this copy can put one into its folder of courses and start it
        again.
      </p>
    )
  }
  return (
    <ul className="border-t border-ink">
      {courses.map((course) => (
        <li
          key={course.slug}
          className="relative grid gap-x-12 gap-y-3 border-b border-rule py-8 md:grid-cols-[1fr_auto]"
        >
          <div className="max-w-text">
            <Heading className="text-2xl">
              <PageLink
                href={`/courses/${course.slug}`}
                className="no-underline after:absolute after:inset-0 hover:underline"
              >
                {course.title}
              </PageLink>
            </Heading>
            <p className="mt-2 text-lg text-muted">{course.summary}</p>
          </div>
          <p className="text-sm text-muted md:pt-2 md:text-right">{courseFacts(course)}</p>
        </li>
      ))}
    </ul>
  )
}
