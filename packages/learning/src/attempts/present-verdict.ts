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
  return {
    attemptId,
    outcome: grade.outcome,
    score: grade.score,
    feedback: {
      kind: grade.feedback.kind,
      explanationHtml: await renderMarkdown(grade.feedback.explanation),
      options: await Promise.all(
        grade.feedback.options.map(async ({ id, isChosen, isRight, explanation }) => ({
          id,
          isChosen,
          isRight,
          explanationHtml: await renderMarkdown(explanation),
        })),
      ),
    },
  }
}
