import { RichText } from '@/components/rich-text.tsx'
import { Widget } from '@/widgets/widget.tsx'
import { ChoiceQuestion } from './choice/choice-question.tsx'
import type { LessonBlock, LessonQuestion } from './lesson.ts'

/** The body of a lesson, piece by piece, in the order its author gave. */
export function LessonBlocks({ blocks }: { readonly blocks: readonly LessonBlock[] }) {
  return blocks.map((block, index) => {
    switch (block.kind) {
      case 'html':
        return <RichText key={index} html={block.html} />
      case 'question':
        return <Question key={block.question.key} question={block.question} />
      case 'widget':
        return <Widget key={index} name={block.name} props={block.props} />
    }
  })
}

function Question({ question }: { readonly question: LessonQuestion }) {
  switch (question.body.kind) {
    case 'choice':
      return <ChoiceQuestion question={question} />
  }
}
