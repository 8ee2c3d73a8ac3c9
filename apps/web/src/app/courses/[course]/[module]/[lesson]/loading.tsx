import { LessonSkeleton } from '@/features/lesson/lesson-skeleton.tsx'

export default function Loading() {
  return <LessonSkeleton />
}
