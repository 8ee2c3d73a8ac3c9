import { PageColumn } from '@/components/page-column.tsx'
import { courseFacts } from './course-facts.ts'
import { CourseProgress } from './course-progress.tsx'
import type { Course } from './course.ts'
import { ModuleContents } from './module-contents.tsx'

/** The page of a course: what it is, what one can do after it, and its contents. */
export function CourseOverview({ course }: { readonly course: Course }) {
  const first = course.modules.flatMap((module) => module.items).at(0)
  return (
    <PageColumn>
      <header className="grid gap-x-16 gap-y-10 lg:grid-cols-[1fr_20rem]">
        <div>
          <h1 className="text-4xl">{course.title}</h1>
          <p className="mt-5 max-w-text text-xl leading-normal text-muted">{course.summary}</p>
          <p className="mt-6 text-sm text-muted">{courseFacts(course)}</p>
        </div>
        <div className="lg:pt-3">
          <CourseProgress course={course.slug} first={first} />
        </div>
      </header>

      <section
        className="mt-16 grid gap-x-8 gap-y-4 border-t border-ink pt-6 md:grid-cols-[5rem_1fr]"
        aria-labelledby="outcomes"
      >
        <div className="md:col-start-2">
          <h2 id="outcomes">After this course you can</h2>
          <ul className="mt-4 grid max-w-wide gap-x-10 gap-y-3 sm:grid-cols-2">
            {course.outcomes.map((outcome) => (
              <li key={outcome} className="border-l-2 border-control pl-4">
                {outcome}
              </li>
            ))}
          </ul>
        </div>
      </section>

      <section className="mt-16" aria-labelledby="contents">
        <h2 id="contents" className="sr-only">
          Contents
        </h2>
        {course.modules.map((module, index) => (
          <ModuleContents key={module.key} course={course.slug} module={module} number={index + 1} />
        ))}
      </section>
    </PageColumn>
  )
}
