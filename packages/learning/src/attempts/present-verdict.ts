import { type Feedback, type Grade, renderFeedback } from '@stagecraft/assessment'
import { renderMarkdown } from '@stagecraft/content'

/** A verdict as its learner sees it: the score, and why, with texts as safe HTML. */
export interface VerdictView extends Grade<Feedback> {
  readonly attemptId: string
}

/** Renders what a grader said. */
export async function presentVerdict(attemptId: string, grade: Grade<Feedback>): Promise<VerdictView> {
  const { outcome, score, feedback } = grade
  return { attemptId, outcome, score, feedback: await renderFeedback(feedback, renderMarkdown) }
}
