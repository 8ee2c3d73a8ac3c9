import type { Answer } from '@/questions/question.ts'
import type { SittingQuestion } from '../quiz.ts'
import { isBlank } from '../saving/compare-answers.ts'
import type { Pending } from '../saving/pending.ts'

/** How far one is with a question. */
export type QuestionState = 'open' | 'answered' | 'conflict' | 'refused' | 'right' | 'wrong'

/** The answer that the page shows: this browser's if it has another than the server. */
export function shownAnswer({ answer }: SittingQuestion, pending: Pending | null): Answer | null {
  // Written by the same fields, in the shape of the question's kind.
  const shown = pending === null ? (answer as Answer | null) : pending.answer
  return isBlank(shown) ? null : shown
}

/** How far one is with a question, seeing what is still on its way. */
export function questionState(question: SittingQuestion, pending: Pending | null): QuestionState {
  if (question.verdict !== null) return question.verdict.outcome === 'correct' ? 'right' : 'wrong'
  if (pending?.conflict != null) return 'conflict'
  if (pending?.refusal != null) return 'refused'
  return shownAnswer(question, pending) === null ? 'open' : 'answered'
}

/** A state in words. */
export const stateWords: Readonly<Record<QuestionState, string>> = {
  open: 'not answered',
  answered: 'answered',
  conflict: 'two answers, choose one',
  refused: 'could not be saved',
  right: 'right',
  wrong: 'not right',
}
