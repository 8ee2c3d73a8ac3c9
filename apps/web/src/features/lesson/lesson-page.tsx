import type { ReactNode } from 'react'
import { CodeCopy } from './code-copy.tsx'
import { LessonBlocks } from './lesson-blocks.tsx'
import { LessonHead } from './lesson-head.tsx'
import type { Lesson } from './lesson.ts'
import { OutlineSheet } from './outline-sheet.tsx'
import { Pager } from './pager.tsx'
import { SectionList } from './section-list.tsx'

interface LessonPageProps {
  readonly lesson: Lesson
  /** The contents of the course, shown at the left. */
  readonly outline: ReactNode
  /** What a reader does when the text is read. */
  readonly finish: ReactNode
}

/** A lesson set like the page of a book: contents at the left, text in the middle, its sections at the right. */
export function LessonPage({ lesson, outline, finish }: LessonPageProps) {
  return (
    <div className="mx-auto grid max-w-book gap-x-12 px-4 sm:px-8 lg:grid-cols-[14.5rem_minmax(0,1fr)] xl:grid-cols-[15rem_minmax(0,46rem)_minmax(11rem,1fr)] xl:gap-x-16">
      <OutlineSheet>{outline}</OutlineSheet>
      <article className="min-w-0 pt-8 sm:pt-14">
        <LessonHead lesson={lesson} />
        <div data-lesson-text className="mt-8">
          <LessonBlocks blocks={lesson.blocks} />
        </div>
        <footer className="mt-16 max-w-text border-t border-ink pt-6 print:hidden">{finish}</footer>
        <Pager previous={lesson.previous} next={lesson.next} />
        <CodeCopy />
      </article>
      <aside className="hidden pt-16 xl:block print:hidden">
        <SectionList headings={lesson.headings} />
      </aside>
    </div>
  )
}
