import { PageLink } from '@/components/page-link.tsx'
import { lessonNumber } from './lesson-number.ts'
import type { Lesson } from './lesson.ts'

/** The opening of a lesson: where it stands, its name, and what it is about. */
export function LessonHead({ lesson }: { readonly lesson: Lesson }) {
  return (
    <header className="max-w-text border-b border-rule pb-8">
      <p className="mb-4 text-sm text-muted">
        <span className="mr-2 font-mono text-xs text-ink">{lessonNumber(lesson)}</span>
        <PageLink href={`/courses/${lesson.course.slug}#${lesson.module.key}`} className="no-underline hover:underline">
          {lesson.module.title}
        </PageLink>
        <span className="mx-2" aria-hidden="true">
          ·
        </span>
        {lesson.minutes} min
      </p>
      <h1>{lesson.title}</h1>
      <p className="mt-4 text-lg text-muted">{lesson.summary}</p>
      {lesson.headings.length > 0 && (
        <details className="mt-6 text-sm xl:hidden print:hidden">
          <summary className="inline-flex min-h-11 items-center text-muted">On this page</summary>
          <ul className="mt-1 grid gap-1 border-l border-rule pl-4">
            {lesson.headings.map((heading) => (
              <li key={heading.id} className={heading.depth === 3 ? 'pl-4' : ''}>
                <a href={`#${heading.id}`} className="inline-block py-1 no-underline hover:underline">
                  {heading.text}
                </a>
              </li>
            ))}
          </ul>
        </details>
      )}
    </header>
  )
}
