import type { Metadata } from 'next'
import { connection } from 'next/server'
import { Catalog } from '@/features/course/catalog.tsx'
import { api } from '@/trpc/server'

export const metadata: Metadata = { title: 'Courses' }

export default async function CoursesPage() {
  await connection()
  return <Catalog courses={await api.catalog.courses()} />
}
