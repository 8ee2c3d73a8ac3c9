import type { ReactNode } from 'react'
import { LinkButton } from '@/components/link-button.tsx'
import { Gutter } from './gutter.tsx'
import { SizeBars } from './size-bars.tsx'
import { TwoStages } from './two-stages.tsx'

interface HomeProps {
  readonly firstCourse: { readonly slug: string; readonly title: string } | undefined
  readonly setup: ReactNode
  readonly resume: ReactNode
  readonly courses: ReactNode
}

/** The first page: what this is in one glance, the way in, and the courses. */
export function Home({ firstCourse, setup, resume, courses }: HomeProps) {
  return (
    <>
      {setup}
      <div className="mx-auto max-w-book px-4 sm:px-8">
        <div className="grid gap-x-16 gap-y-8 pt-12 sm:pt-20 lg:grid-cols-[minmax(0,1.15fr)_minmax(0,1fr)] lg:gap-y-16">
          <h1 className="text-3xl sm:text-4xl xl:text-5xl">
            <span className="flex gap-4 sm:gap-6">
              <Gutter fate="stays" className="w-3 sm:w-4" />
              <span className="pb-2">Leave the workshop behind.</span>
            </span>
            <span className="flex gap-4 sm:gap-6">
              <Gutter fate="ships" className="w-3 sm:w-4" />
              <span className="pt-1">Ship the program.</span>
            </span>
          </h1>
          <div className="lg:self-end">
            <p className="max-w-text text-lg leading-normal">
              A compiler, a package manager, a shell, your sources: a build needs them, the image does not. Learn what
              ends up in a container image, why, and how to leave out the rest.
            </p>
            {firstCourse !== undefined && (
              <p className="mt-6 flex flex-wrap items-center gap-x-5 gap-y-3">
                <LinkButton href={`/courses/${firstCourse.slug}`}>Open “{firstCourse.title}”</LinkButton>
                <span className="text-sm text-muted">No account needed.</span>
              </p>
            )}
            {resume}
          </div>
          <TwoStages />
          <SizeBars />
        </div>
        <section className="mt-20 sm:mt-28" aria-labelledby="courses">
          <h2 id="courses" className="mb-4 text-lg">
            Courses
          </h2>
          {courses}
        </section>
      </div>
    </>
  )
}
