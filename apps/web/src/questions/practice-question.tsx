'use client'
import { useId, useRef, useState, type SubmitEvent } from 'react'
import { Button } from '@/components/button.tsx'
import { RichText } from '@/components/rich-text.tsx'
import { AnswerStatus } from './answer-status.tsx'
import { useAnswer } from './answer/use-answer.ts'
import { useKeptFocus } from './answer/use-kept-focus.ts'
import { QuestionField } from './question-field.tsx'
import type { Answer, PageQuestion } from './question.ts'

/** A question to practise with, in the flow of the text: answer, check, read why, try again. */
export function PracticeQuestion({ question }: { readonly question: PageQuestion }) {
  const id = useId()
  const form = useRef<HTMLFormElement>(null)
  const [isBlank, setIsBlank] = useState(false)
  const practice = useAnswer(question)
  const { verdict, sending } = practice
  const { body } = question
  const isCard = body.kind === 'recall'
  useKeptFocus(form, `${sending.status} ${verdict?.attemptId}`)

  const change = (answer: Answer | null) => {
    setIsBlank(false)
    if (isCard && answer !== null) practice.submitAtOnce(answer)
    else practice.change(answer)
  }
  const check = (event: SubmitEvent) => {
    event.preventDefault()
    if (verdict !== null) return practice.tryAgain()
    setIsBlank(practice.answer === null)
    practice.submit()
  }

  return (
    <form
      ref={form}
      method="post"
      onSubmit={check}
      className="question my-10 max-w-wide"
      aria-labelledby={`${id}-title`}
    >
      <h3 id={`${id}-title`} className="question-title">
        <span className="question-label">{isCard ? 'Card' : 'Question'}</span> {body.title}
      </h3>
      <RichText id={`${id}-prompt`} html={body.prompt} />
      <QuestionField
        id={id}
        question={question}
        answer={practice.answer}
        onAnswer={change}
        feedback={verdict?.feedback ?? null}
        isDisabled={sending.isPending}
      />
      <AnswerStatus verdict={verdict} sending={sending} isBlank={isBlank} />
      {(!isCard || verdict !== null || sending.isPending) && (
        <p className="mt-5 print:hidden">
          <Button type="submit" kind={verdict === null ? 'primary' : 'quiet'} aria-disabled={sending.isPending}>
            {buttonLabel(isCard, verdict !== null, sending.isPending)}
          </Button>
        </p>
      )}
    </form>
  )
}

function buttonLabel(isCard: boolean, hasVerdict: boolean, isPending: boolean): string {
  if (isPending) return isCard ? 'Saving…' : 'Checking…'
  if (hasVerdict) return isCard ? 'Once more' : 'Try again'
  return 'Check answer'
}
