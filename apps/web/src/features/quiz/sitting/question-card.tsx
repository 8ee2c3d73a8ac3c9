'use client'
import { useId } from 'react'
import { Button } from '@/components/button.tsx'
import { RichText } from '@/components/rich-text.tsx'
import { createAttemptId } from '@/questions/answer/attempt-id.ts'
import { QuestionField } from '@/questions/question-field.tsx'
import { VerdictNote } from '@/questions/verdict-note.tsx'
import { pageQuestionOf, type SittingQuestion } from '../quiz.ts'
import type { Courier } from '../saving/courier.ts'
import type { Pending } from '../saving/pending.ts'
import { ConflictChoice } from './conflict-choice.tsx'
import { shownAnswer } from './question-state.ts'

interface QuestionCardProps {
  readonly question: SittingQuestion
  readonly number: number
  readonly pending: Pending | null
  readonly courier: Courier
  /** Whether each answer is graded as it is given. */
  readonly isGradedNow: boolean
  readonly isHidden: boolean
}

/** A question of an open sitting: its field, what became of the answer, and what to do about it. */
export function QuestionCard({ question, number, pending, courier, isGradedNow, isHidden }: QuestionCardProps) {
  const id = useId()
  const { itemId, verdict, feedback } = question
  const { body } = question.question
  const answer = shownAnswer(question, pending)
  const isFinished = pending?.attemptId != null
  return (
    <section
      id={`question-${number}`}
      tabIndex={-1}
      hidden={isHidden}
      className="question max-w-wide scroll-mt-28"
      aria-labelledby={`${id}-title`}
    >
      <h2 id={`${id}-title`} className="question-title text-lg">
        <span className="question-label">Question {number}</span> {body.title}
      </h2>
      <RichText id={`${id}-prompt`} html={body.prompt} />
      <QuestionField
        id={id}
        question={pageQuestionOf(question)}
        answer={answer}
        onAnswer={(next) => courier.change(question, next)}
        feedback={feedback}
        isDisabled={isFinished}
      />
      {pending?.conflict != null && (
        <ConflictChoice
          id={id}
          question={pageQuestionOf(question)}
          theirs={pending.conflict.answer}
          onKeepMine={() => courier.keepMine(itemId)}
          onTakeTheirs={() => courier.takeTheirs(itemId)}
        />
      )}
      <div role="status" className="mt-5 empty:mt-0">
        {pending?.refusal != null && (
          <p className="border-l-4 border-error bg-error-soft px-4 py-3">
            This answer could not be saved. {pending.refusal} Change it, and it is sent again.
          </p>
        )}
        {verdict !== null && feedback !== null && <VerdictNote outcome={verdict.outcome} feedback={feedback} />}
      </div>
      {isGradedNow && verdict === null && (
        <p className="mt-5">
          <Button
            aria-disabled={isFinished || pending?.conflict != null}
            onClick={() => isFinished || courier.finish(question, answer, createAttemptId())}
          >
            {finishLabel(isFinished, answer === null)}
          </Button>
        </p>
      )}
    </section>
  )
}

function finishLabel(isFinished: boolean, isBlank: boolean): string {
  if (isFinished) return 'Checking…'
  return isBlank ? 'Leave it open, and see why' : 'Check answer'
}
