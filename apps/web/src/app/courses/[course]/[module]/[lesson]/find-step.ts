import { cache } from 'react'
import { orNotFound } from '@/app/or-not-found.ts'
import { api } from '@/trpc/server'

/** What names the page of a step of a course in its address. */
export interface StepProps {
  readonly params: Promise<{ readonly course: string; readonly module: string; readonly lesson: string }>
}

/** What stands at the address of a step: a lesson, a quiz or an exercise. */
export async function findStep({ params }: StepProps) {
  const { course, module, lesson } = await params
  return findByKey(course, `${module}/${lesson}`)
}

// The title and the page ask for the same.
const findByKey = cache(async (course: string, key: string) => {
  const { modules } = await orNotFound(api.catalog.course({ course }))
  const kind = modules.flatMap(({ items }) => items).find((item) => item.key === key)?.kind
  if (kind === 'exercise')
    return { kind, exercise: await orNotFound(api.catalog.exercise({ course, exercise: key })) } as const
  if (kind === 'quiz') return { kind, quiz: await orNotFound(api.quizzes.get({ course, quiz: key })), modules } as const
  return { kind: 'lesson', lesson: await orNotFound(api.catalog.lesson({ course, lesson: key })) } as const
})

/** How a step is called, and its course. */
export function titleOf(step: Awaited<ReturnType<typeof findStep>>) {
  if (step.kind === 'quiz') return step.quiz
  return step.kind === 'exercise' ? step.exercise : step.lesson
}
