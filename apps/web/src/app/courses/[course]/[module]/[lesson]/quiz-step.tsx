import { CourseOutline } from '@/features/course/course-outline.tsx'
import type { Module } from '@/features/course/course.ts'
import { lessonNumber } from '@/features/lesson/lesson-number.ts'
import { Pager } from '@/features/lesson/pager.tsx'
import { StepFrame } from '@/features/lesson/step-frame.tsx'
import { QuizPage } from '@/features/quiz/quiz-page.tsx'
import type { Quiz } from '@/features/quiz/quiz.ts'

interface QuizStepProps {
  readonly quiz: Quiz
  readonly modules: readonly Module[]
}

/** A quiz beside the contents of its course. */
export function QuizStep({ quiz, modules }: QuizStepProps) {
  const steps = modules.flatMap(({ items }) => items)
  const at = steps.findIndex(({ key }) => key === quiz.key)
  const number = lessonNumber({ key: quiz.key, outline: modules })
  return (
    <StepFrame outline={<CourseOutline course={quiz.course} modules={modules} current={quiz.key} />}>
      <QuizPage quiz={quiz} number={number} />
      <Pager previous={steps[at - 1] ?? null} next={steps[at + 1] ?? null} />
    </StepFrame>
  )
}
