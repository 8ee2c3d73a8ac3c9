import { CourseOutline } from '@/features/course/course-outline.tsx'
import { MarkRead } from '@/features/course/mark-read.tsx'
import { LessonPage } from '@/features/lesson/lesson-page.tsx'
import type { Lesson } from '@/features/lesson/lesson.ts'

/** A lesson beside the contents of its course. */
export function LessonStep({ lesson }: { readonly lesson: Lesson }) {
  const { course, key, outline } = lesson
  return (
    <LessonPage
      lesson={lesson}
      outline={<CourseOutline course={course} modules={outline} current={key} />}
      finish={<MarkRead course={course.slug} lesson={key} />}
    />
  )
}
