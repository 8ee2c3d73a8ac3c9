import { PageLink } from '@/components/page-link.tsx'
import { readingTime } from './course-facts.ts'
import type { Module } from './course.ts'
import { ProgressMark } from './progress-mark.tsx'

interface ModuleContentsProps {
  readonly course: string
  readonly module: Module
  readonly number: number
}

/** One module in the table of contents: its number in the margin, its lessons with leaders to their minutes. */
export function ModuleContents({ course, module, number }: ModuleContentsProps) {
  return (
    <section
      className="grid gap-x-8 gap-y-4 border-t border-rule py-10 md:grid-cols-[5rem_1fr]"
      aria-labelledby={module.key}
    >
      <p className="font-mono text-2xl leading-none text-muted md:text-3xl" aria-hidden="true">
        {number}
      </p>
      <div>
        <h3 id={module.key} className="text-xl">
          {module.title}
        </h3>
        <p className="mt-1.5 max-w-text text-muted">{module.summary}</p>
        <ol className="mt-5 max-w-wide">
          {module.items.map((item, index) => (
            <li key={item.key} className="relative flex items-baseline gap-3 py-2">
              <ProgressMark course={course} itemKey={item.key} />
              <span className="label-mono w-8 shrink-0 text-muted" aria-hidden="true">
                {number}.{index + 1}
              </span>
              <PageLink
                href={item.path}
                prefetch={false}
                className="no-underline after:absolute after:inset-0 hover:underline"
              >
                {item.title}
              </PageLink>
              <span className="min-w-6 grow border-b border-dotted border-control" aria-hidden="true" />
              <span className="shrink-0 text-sm text-muted tabular-nums">{readingTime(item.minutes)}</span>
            </li>
          ))}
        </ol>
      </div>
    </section>
  )
}
