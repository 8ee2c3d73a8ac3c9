'use client'
import type { ReactNode } from 'react'
import { ChoiceField } from './choice/choice-field.tsx'
import { late, LateField, type LateFieldOf } from './late-field.tsx'
import type { Answer, FieldProps, PageQuestion, QuestionKindName } from './question.ts'
import type { Verdict } from './verdict.ts'

interface QuestionFieldProps {
  readonly id: string
  readonly question: PageQuestion
  readonly answer: Answer | null
  readonly onAnswer: (answer: Answer | null) => void
  readonly feedback: Verdict['feedback'] | null
  readonly isDisabled: boolean
}

// The commonest kind comes with the page; a Dockerfile is written on a page of its own, in the workbench.
const lateFields: { readonly [Kind in Exclude<QuestionKindName, 'choice' | 'dockerfile'>]: LateFieldOf<Kind> } = {
  'true-false': late(async () => (await import('./true-false/true-false-field.tsx')).TrueFalseField),
  lines: late(async () => (await import('./lines/lines-field.tsx')).LinesField),
  blanks: late(async () => (await import('./blanks/blanks-field.tsx')).BlanksField),
  match: late(async () => (await import('./match/match-field.tsx')).MatchField),
  number: late(async () => (await import('./number/number-field.tsx')).NumberField),
  text: late(async () => (await import('./text/text-field.tsx')).TextField),
  order: late(async () => (await import('./order/order-field.tsx')).OrderField),
  predict: late(async () => (await import('./predict/predict-field.tsx')).PredictField),
  recall: late(async () => (await import('./recall/recall-field.tsx')).RecallField),
}

/** The field that a kind of question is answered in; a page fetches the fields of the kinds that come into view. */
export function QuestionField({ id, question, answer, onAnswer, feedback, isDisabled }: QuestionFieldProps): ReactNode {
  const { body, revisionId, seed } = question
  // Body, answer and feedback are made to be of one kind here, which the types of the table cannot see.
  const props = {
    id,
    source: { revisionId, seed },
    body,
    answer: answer?.kind === body.kind ? answer : null,
    onAnswer,
    feedback: feedback?.kind === body.kind ? feedback : null,
  }
  const fieldset = { disabled: isDisabled, 'aria-describedby': `${id}-prompt`, className: 'mt-4 min-w-0' }
  if (body.kind === 'choice') {
    return (
      <fieldset {...fieldset}>
        <ChoiceField {...(props as FieldProps<'choice'>)} />
      </fieldset>
    )
  }
  if (body.kind === 'dockerfile') return null
  const field = lateFields[body.kind] as LateFieldOf<QuestionKindName>
  return <LateField field={field} fieldset={fieldset} props={props} />
}
