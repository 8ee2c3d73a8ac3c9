import { connection } from 'next/server'
import { SetupNotice } from '@/features/account/setup-notice.tsx'
import { ContinueReading } from '@/features/course/continue-reading.tsx'
import { CourseList } from '@/features/course/course-list.tsx'
import { Home } from '@/features/home/home.tsx'
import { api } from '@/trpc/server'

export default async function HomePage() {
  await connection()
  const [courses, installation] = await Promise.all([api.catalog.courses(), api.accounts.installation()])
  return (
    <Home
      setup={<SetupNotice installation={installation} />}
      firstCourse={courses.at(0)}
      resume={<ContinueReading courses={courses.map(({ slug, title }) => ({ slug, title }))} />}
      courses={<CourseList courses={courses} heading="h3" />}
    />
  )
}
