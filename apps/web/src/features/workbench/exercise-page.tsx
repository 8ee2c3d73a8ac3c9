import type { ReactNode } from 'react'
import { PageLink } from '@/components/page-link.tsx'
import type { Exercise } from './exercise.ts'
import { Workbench } from './workbench.tsx'

interface ExercisePageProps {
  readonly exercise: Exercise
  /** Its number in the course, as `2.1`. */
  readonly number: string
  /** The contents of the course, behind a button. */
  readonly outline: ReactNode
  /** The way to the steps before and after. */
  readonly pager: ReactNode
}

/** The page of an exercise: its name, then the whole width to work in. */
export function ExercisePage({ exercise, number, outline, pager }: ExercisePageProps) {
  const { course, module, question, title, key } = exercise
  const { body } = question
  if (body.kind !== 'dockerfile') throw new Error(`the exercise ${key} is of the kind ${body.kind}`)
  return (
    <div className="mx-auto max-w-book px-4 sm:px-8">
      <div className="flex flex-wrap items-center justify-between gap-x-8">{outline}</div>
      <header className="pt-4 pb-6 sm:pt-6">
        <p className="mb-3 text-sm text-muted">
          <span className="mr-2 font-mono text-xs text-ink">{number}</span>
          <PageLink href={`/courses/${course.slug}#${module.key}`} className="no-underline hover:underline">
            {module.title}
          </PageLink>
          <span className="mx-2" aria-hidden="true">
            ·
          </span>
          Exercise, {body.minutes} min
        </p>
        <h1>{title}</h1>
      </header>
      <Workbench question={{ ...question, body }} course={course.slug} path={`/courses/${course.slug}/${key}`} />
      <div className="mt-16">{pager}</div>
    </div>
  )
}
