import { blankAnswer, variantOf } from '@stagecraft/assessment'
import type { QuestionRevision } from '../catalog/question-revision.ts'

/** What was answered; for null, which stands for a question left open, the blank answer to that question. */
export function answerOrBlank({ template }: QuestionRevision, seed: number, answer: unknown): unknown {
  return answer === null ? blankAnswer(variantOf(template, seed).question) : answer
}
