import type { Metadata } from 'next'
import { ExerciseStep } from './exercise-step.tsx'
import { findStep, type StepProps } from './find-step.ts'
import { LessonStep } from './lesson-step.tsx'

// Made when first asked for, kept for everybody, and made anew in the background after a minute.
export const revalidate = 60
export const generateStaticParams = () => []

export async function generateMetadata(props: StepProps): Promise<Metadata> {
  const step = await findStep(props)
  const { title, course } = step.kind === 'exercise' ? step.exercise : step.lesson
  return { title: `${title} · ${course.title}`, ...(step.kind === 'lesson' && { description: step.lesson.summary }) }
}

export default async function StepRoute(props: StepProps) {
  const step = await findStep(props)
  return step.kind === 'exercise' ? <ExerciseStep exercise={step.exercise} /> : <LessonStep lesson={step.lesson} />
}
