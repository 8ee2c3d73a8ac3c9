'use client'
import { useId, useState, type SubmitEvent } from 'react'
import { Button } from '@/components/button.tsx'
import { RichText } from '@/components/rich-text.tsx'
import { AnswerStatus } from './answer-status.tsx'
import { useAnswer } from './answer/use-answer.ts'
import { QuestionField } from './question-field.tsx'
import type { PageQuestion } from './question.ts'

/** A question to practise with, in the flow of the text: answer, check, read why, try again. */
export function PracticeQuestion({ question }: { readonly question: PageQuestion }) {
  const id = useId()
  const [isBlank, setIsBlank] = useState(false)
  const practice = useAnswer(question)
  const { verdict, sending } = practice
  const { body } = question

  const check = (event: SubmitEvent) => {
    event.preventDefault()
    if (verdict !== null) return practice.tryAgain()
    setIsBlank(practice.answer === null)
    practice.submit()
  }

  return (
    <form method="post" onSubmit={check} className="question my-10 max-w-wide" aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`} className="question-title">
        <span className="question-label">Question</span> {body.title}
      </h3>
      <RichText id={`${id}-prompt`} html={body.prompt} />
      <fieldset disabled={sending.isPending} aria-describedby={`${id}-prompt`} className="mt-4 min-w-0">
        <QuestionField
          id={id}
          body={body}
          answer={practice.answer}
          onAnswer={(answer) => {
            setIsBlank(false)
            practice.change(answer)
          }}
          feedback={verdict?.feedback ?? null}
        />
      </fieldset>
      <AnswerStatus verdict={verdict} sending={sending} isBlank={isBlank} />
      <p className="mt-5 print:hidden">
        <Button type="submit" kind={verdict === null ? 'primary' : 'quiet'} aria-disabled={sending.isPending}>
          {buttonLabel(verdict !== null, sending.isPending)}
        </Button>
      </p>
    </form>
  )
}

function buttonLabel(hasVerdict: boolean, isPending: boolean): string {
  if (isPending) return 'Checking…'
  return hasVerdict ? 'Try again' : 'Check answer'
}
