import type { Feedback, Grade } from '@stagecraft/assessment'
import { renderMarkdown } from '@stagecraft/content'

/** A verdict as its learner sees it: the score, and why, with texts as safe HTML. */
export interface VerdictView {
  readonly attemptId: string
  readonly outcome: Grade<Feedback>['outcome']
  readonly score: number
  readonly feedback: FeedbackView
}

export interface FeedbackView {
  readonly kind: 'choice'
  readonly explanationHtml: string
  readonly options: readonly {
    readonly id: string
    readonly isChosen: boolean
    readonly isRight: boolean
    readonly explanationHtml: string
  }[]
}

/** Renders what a grader said. */
export async function presentVerdict(attemptId: string, grade: Grade<Feedback>): Promise<VerdictView> {
  const { outcome, score, feedback } = grade
  if (feedback.kind !== 'choice') throw new Error(`the verdict on a ${feedback.kind} cannot be shown yet`)
  return {
    attemptId,
    outcome,
    score,
    feedback: {
      kind: feedback.kind,
      explanationHtml: await renderMarkdown(feedback.explanation),
      options: await Promise.all(
        feedback.options.map(async ({ id, isChosen, isRight, explanation }) => ({
          id,
          isChosen,
          isRight,
          explanationHtml: await renderMarkdown(explanation),
        })),
      ),
    },
  }
}
