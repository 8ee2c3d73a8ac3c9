import type { Metadata } from 'next'
import { cache } from 'react'
import { orNotFound } from '@/app/or-not-found.ts'
import { CourseOverview } from '@/features/course/course-overview.tsx'
import { api } from '@/trpc/server'

// Made when first asked for, kept for everybody, and made anew in the background after a minute.
export const revalidate = 60
export const generateStaticParams = () => []

interface Props {
  readonly params: Promise<{ readonly course: string }>
}

const findCourse = cache((course: string) => orNotFound(api.catalog.course({ course })))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { title, summary } = await findCourse((await params).course)
  return { title, description: summary }
}

export default async function CoursePage({ params }: Props) {
  return <CourseOverview course={await findCourse((await params).course)} />
}
