'use client'
import type { ReactNode } from 'react'
import { ChoiceField } from './choice/choice-field.tsx'
import type { Answer, PageQuestion } from './question.ts'
import type { Verdict } from './verdict.ts'

interface QuestionFieldProps {
  readonly id: string
  readonly body: PageQuestion['body']
  readonly answer: Answer | null
  readonly onAnswer: (answer: Answer | null) => void
  readonly feedback: Verdict['feedback'] | null
}

/** The field that a kind of question is answered in. */
export function QuestionField({ id, body, answer, onAnswer, feedback }: QuestionFieldProps): ReactNode {
  switch (body.kind) {
    case 'choice':
      return (
        <ChoiceField
          id={id}
          body={body}
          answer={answer?.kind === 'choice' ? answer : null}
          onAnswer={onAnswer}
          feedback={feedback?.kind === 'choice' ? feedback : null}
        />
      )
    default:
      return null
  }
}
