import type { Metadata } from 'next'
import { ExerciseStep } from './exercise-step.tsx'
import { findStep, type StepProps, titleOf } from './find-step.ts'
import { LessonStep } from './lesson-step.tsx'
import { QuizStep } from './quiz-step.tsx'

// Made when first asked for, kept for everybody, and made anew in the background after a minute.
export const revalidate = 60
export const generateStaticParams = () => []

export async function generateMetadata(props: StepProps): Promise<Metadata> {
  const step = await findStep(props)
  const { title, course } = titleOf(step)
  return { title: `${title} · ${course.title}`, ...(step.kind === 'lesson' && { description: step.lesson.summary }) }
}

export default async function StepRoute(props: StepProps) {
  const step = await findStep(props)
  if (step.kind === 'quiz') return <QuizStep {...step} />
  return step.kind === 'exercise' ? <ExerciseStep exercise={step.exercise} /> : <LessonStep lesson={step.lesson} />
}
