import type { ReactNode } from 'react'
import { CodeCopy } from './code-copy.tsx'
import { LessonBlocks } from './lesson-blocks.tsx'
import { LessonHead } from './lesson-head.tsx'
import type { Lesson } from './lesson.ts'
import { Pager } from './pager.tsx'
import { SectionList } from './section-list.tsx'
import { StepFrame } from './step-frame.tsx'

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
    <StepFrame outline={outline} aside={<SectionList headings={lesson.headings} />}>
      <LessonHead lesson={lesson} />
      <div data-lesson-text className="mt-8">
        <LessonBlocks blocks={lesson.blocks} />
      </div>
      <footer className="mt-16 max-w-text border-t border-ink pt-6 print:hidden">{finish}</footer>
      <Pager previous={lesson.previous} next={lesson.next} />
      <CodeCopy />
    </StepFrame>
  )
}
