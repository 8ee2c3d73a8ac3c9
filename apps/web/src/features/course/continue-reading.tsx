'use client'
import { ArrowRightIcon } from '@/components/icons.tsx'
import { PageLink } from '@/components/page-link.tsx'
import { useCourseProgress } from './use-course-progress.ts'

interface Begun {
  readonly slug: string
  readonly title: string
}

/** The way back into what a reader has begun; nothing for somebody new. */
export function ContinueReading({ courses }: { readonly courses: readonly Begun[] }) {
  return courses.map((course) => <ContinueCourse key={course.slug} course={course} />)
}

function ContinueCourse({ course }: { readonly course: Begun }) {
  const progress = useCourseProgress(course.slug).data
  if (progress === undefined || progress.next === null || Object.keys(progress.items).length === 0) return null
  return (
    <p className="mt-8 max-w-text border-l-4 border-ink py-1 pl-4">
      <span className="block text-sm text-muted">
        {course.title}: {progress.completed} of {progress.total} done
      </span>
      <PageLink href={progress.next.path} className="inline-flex items-center gap-2 font-medium">
        Continue with “{progress.next.title}” <ArrowRightIcon />
      </PageLink>
    </p>
  )
}
