import { CourseSkeleton } from '@/features/course/course-skeleton.tsx'

export default function Loading() {
  return <CourseSkeleton />
}
