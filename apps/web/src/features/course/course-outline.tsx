import { PageLink } from '@/components/page-link.tsx'
import type { Module } from './course.ts'
import { ProgressMark } from './progress-mark.tsx'

interface CourseOutlineProps {
  readonly course: { readonly slug: string; readonly title: string }
  readonly modules: readonly Module[]
  readonly current: string
}

/** The contents of a course beside one of its lessons, with the open one marked. */
export function CourseOutline({ course, modules, current }: CourseOutlineProps) {
  return (
    <>
      <p className="mb-5">
        <PageLink href={`/courses/${course.slug}`} className="font-bold">
          {course.title}
        </PageLink>
      </p>
      <ol className="grid gap-6 text-sm">
        {modules.map((module, index) => (
          <li key={module.key}>
            <p className="mb-1.5 flex gap-2.5 text-muted">
              <span className="label-mono w-2.5 shrink-0 leading-[inherit]" aria-hidden="true">
                {index + 1}
              </span>
              {module.title}
            </p>
            <ol>
              {module.items.map((item) => (
                <li key={item.key}>
                  <PageLink
                    href={item.path}
                    prefetch={false}
                    aria-current={item.key === current ? 'page' : undefined}
                    className="flex items-baseline gap-2.5 py-1.5 no-underline hover:underline aria-[current]:font-bold"
                  >
                    <ProgressMark course={course.slug} itemKey={item.key} />
                    {item.title}
                  </PageLink>
                </li>
              ))}
            </ol>
          </li>
        ))}
      </ol>
    </>
  )
}
