'use client'
import dynamic from 'next/dynamic'
import type { ComponentType, ReactNode } from 'react'
import { ChoiceField } from './choice/choice-field.tsx'
import type { Answer, FieldProps, PageQuestion, QuestionKindName } from './question.ts'
import type { Verdict } from './verdict.ts'

interface QuestionFieldProps {
  readonly id: string
  readonly question: PageQuestion
  readonly answer: Answer | null
  readonly onAnswer: (answer: Answer | null) => void
  readonly feedback: Verdict['feedback'] | null
}

// A page fetches the fields of the kinds that it shows; the commonest comes with the page.
const fields: { readonly [Kind in QuestionKindName]: ComponentType<FieldProps<Kind>> } = {
  choice: ChoiceField,
  'true-false': dynamic(() => import('./true-false/true-false-field.tsx').then((it) => it.TrueFalseField)),
  lines: dynamic(() => import('./lines/lines-field.tsx').then((it) => it.LinesField)),
  blanks: dynamic(() => import('./blanks/blanks-field.tsx').then((it) => it.BlanksField)),
  match: dynamic(() => import('./match/match-field.tsx').then((it) => it.MatchField)),
  number: dynamic(() => import('./number/number-field.tsx').then((it) => it.NumberField)),
  text: dynamic(() => import('./text/text-field.tsx').then((it) => it.TextField)),
  order: dynamic(() => import('./order/order-field.tsx').then((it) => it.OrderField)),
  predict: dynamic(() => import('./predict/predict-field.tsx').then((it) => it.PredictField)),
  recall: dynamic(() => import('./recall/recall-field.tsx').then((it) => it.RecallField)),
}

/**
 * The field that a kind of question is answered in. It suspends until the field of its kind has arrived, so a boundary
 * belongs around whoever holds the answer: what the server rendered then stands until all of it works.
 */
export function QuestionField({ id, question, answer, onAnswer, feedback }: QuestionFieldProps): ReactNode {
  const { body, revisionId, seed } = question
  // The kinds of body, answer and feedback are made to agree below, which the types of the table cannot see.
  const Field = fields[body.kind] as ComponentType<FieldProps<QuestionKindName>>
  return (
    <Field
      id={id}
      source={{ revisionId, seed }}
      body={body}
      answer={answer?.kind === body.kind ? answer : null}
      onAnswer={onAnswer}
      feedback={feedback?.kind === body.kind ? feedback : null}
    />
  )
}
