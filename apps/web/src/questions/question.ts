import type { api } from '@/trpc/server'
import type { Answer, QuestionKindName } from '@stagecraft/assessment'
import type { FeedbackOf } from './verdict.ts'

type LessonBlock = Awaited<ReturnType<typeof api.catalog.lesson>>['blocks'][number]

/** A question as it may be shown before it is answered. */
export type PageQuestion = Extract<LessonBlock, { kind: 'question' }>['question']

/** What is shown of a question of one kind. */
export type BodyOf<Kind extends QuestionKindName> = Extract<PageQuestion['body'], { kind: Kind }>

export type { Answer, QuestionKindName } from '@stagecraft/assessment'

/** What the field of each kind is given: it shows the question, holds no answer itself, and explains once there is a verdict. */
export interface FieldProps<Kind extends QuestionKindName> {
  /** Begins the ids of the elements in it; `-prompt` is that of the question's text. */
  readonly id: string
  /** Which question it is, for what the field has to ask the server. */
  readonly source: Pick<PageQuestion, 'revisionId' | 'seed'>
  readonly body: BodyOf<Kind>
  /** Null where nothing is filled in. */
  readonly answer: Answer<Kind> | null
  readonly onAnswer: (answer: Answer<Kind> | null) => void
  /** Null until the answer is graded; then nothing can be changed. */
  readonly feedback: FeedbackOf<Kind> | null
}
