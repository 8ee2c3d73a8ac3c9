import type { Metadata } from 'next'
import { cache } from 'react'
import { orNotFound } from '@/app/or-not-found.ts'
import { CourseOutline } from '@/features/course/course-outline.tsx'
import { MarkRead } from '@/features/course/mark-read.tsx'
import { LessonPage } from '@/features/lesson/lesson-page.tsx'
import { api } from '@/trpc/server'

// Made when first asked for, kept for everybody, and made anew in the background after a minute.
export const revalidate = 60
export const generateStaticParams = () => []

interface Props {
  readonly params: Promise<{ readonly course: string; readonly module: string; readonly lesson: string }>
}

const findLesson = cache((course: string, lesson: string) => orNotFound(api.catalog.lesson({ course, lesson })))
const lessonOf = async ({ params }: Props) => {
  const { course, module, lesson } = await params
  return findLesson(course, `${module}/${lesson}`)
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { title, summary, course } = await lessonOf(props)
  return { title: `${title} · ${course.title}`, description: summary }
}

export default async function LessonRoute(props: Props) {
  const lesson = await lessonOf(props)
  const { course, key, outline } = lesson
  return (
    <LessonPage
      lesson={lesson}
      outline={<CourseOutline course={course} modules={outline} current={key} />}
      finish={<MarkRead course={course.slug} lesson={key} />}
    />
  )
}
