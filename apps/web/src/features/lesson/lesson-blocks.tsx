import { RichText } from '@/components/rich-text.tsx'
import { PracticeQuestion } from '@/questions/practice-question.tsx'
import { Widget } from '@/widgets/widget.tsx'
import type { LessonBlock } from './lesson.ts'

/** The body of a lesson, piece by piece, in the order its author gave. */
export function LessonBlocks({ blocks }: { readonly blocks: readonly LessonBlock[] }) {
  return blocks.map((block, index) => {
    switch (block.kind) {
      case 'html':
        return <RichText key={index} html={block.html} />
      case 'question':
        return <PracticeQuestion key={block.question.key} question={block.question} />
      case 'widget':
        return <Widget key={index} name={block.name} props={block.props} />
    }
  })
}
