'use client'
import { useId } from 'react'
import { RichText } from '@/components/rich-text.tsx'
import { QuestionField } from '@/questions/question-field.tsx'
import { VerdictNote } from '@/questions/verdict-note.tsx'
import { pageQuestionOf, type SittingQuestion } from '../quiz.ts'
import { shownAnswer } from '../sitting/question-state.ts'

interface ResultQuestionProps {
  readonly question: SittingQuestion
  readonly number: number
}

/** A question of a sitting that is over: what was answered, what is right, and why. */
export function ResultQuestion({ question, number }: ResultQuestionProps) {
  const id = useId()
  const { body } = question.question
  return (
    <section
      id={`question-${number}`}
      tabIndex={-1}
      className="question max-w-wide scroll-mt-8"
      aria-labelledby={`${id}-title`}
    >
      <h3 id={`${id}-title`} className="question-title">
        <span className="question-label">Question {number}</span> {body.title}
      </h3>
      <RichText id={`${id}-prompt`} html={body.prompt} />
      <QuestionField
        id={id}
        question={pageQuestionOf(question)}
        answer={shownAnswer(question, null)}
        onAnswer={ignore}
        feedback={question.feedback}
        isDisabled={false}
      />
      <div className="mt-5">
        <Worth question={question} />
      </div>
    </section>
  )
}

function Worth({ question: { verdict, feedback, answer } }: { readonly question: SittingQuestion }) {
  if (verdict !== null) return <VerdictNote outcome={verdict.outcome} feedback={verdict.feedback} />
  if (answer !== null) {
    return <p className="verdict">This answer is kept and could not be graded yet. It costs you nothing until it is.</p>
  }
  return (
    <div className="verdict verdict-incorrect">
      <p className="font-bold">Left open.</p>
      {feedback !== null && 'explanation' in feedback && <RichText html={feedback.explanation} className="mt-1" />}
    </div>
  )
}

function ignore(): void {
  // It is over.
}
