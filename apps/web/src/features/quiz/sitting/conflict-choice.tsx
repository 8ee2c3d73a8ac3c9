import { Button } from '@/components/button.tsx'
import { QuestionField } from '@/questions/question-field.tsx'
import type { Answer, PageQuestion } from '@/questions/question.ts'

interface ConflictChoiceProps {
  readonly id: string
  readonly question: PageQuestion
  readonly theirs: Answer | null
  readonly onKeepMine: () => void
  readonly onTakeTheirs: () => void
}

/** The answer of another device below one's own, and the choice which of them counts. */
export function ConflictChoice({ id, question, theirs, onKeepMine, onTakeTheirs }: ConflictChoiceProps) {
  return (
    <section aria-labelledby={`${id}-conflict`} className="mt-5 border-l-4 border-dashed border-stays-fill pl-4">
      <h3 id={`${id}-conflict`}>Another answer was saved on another device</h3>
      <p className="mt-1 text-sm text-muted">
        Yours is above, and kept in this browser. The other one is this. Choose which of them counts.
      </p>
      <QuestionField
        id={`${id}-theirs`}
        question={question}
        answer={theirs}
        onAnswer={ignore}
        feedback={null}
        isDisabled
      />
      <p className="mt-4 flex flex-wrap gap-3">
        <Button onClick={onKeepMine}>Keep mine</Button>
        <Button kind="quiet" onClick={onTakeTheirs}>
          Take the other one
        </Button>
      </p>
    </section>
  )
}

function ignore(): void {
  // It is shown, not asked.
}
