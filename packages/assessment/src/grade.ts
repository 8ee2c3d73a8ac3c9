/** What became of an answer; `undecided` when a machine could not tell, which never costs the learner anything. */
export type Outcome = 'correct' | 'partial' | 'incorrect' | 'undecided'

/** The result of grading one answer: a score from 0 to 1, its name, and what the learner is told. */
export interface Grade<Feedback> {
  readonly score: number
  readonly outcome: Outcome
  readonly feedback: Feedback
}

/** Names a score: 1 is correct, 0 is incorrect, anything between is partial. */
export function outcomeOf(score: number): Outcome {
  if (score >= 1) return 'correct'
  return score <= 0 ? 'incorrect' : 'partial'
}

/** The grade of a score, named by it. */
export function gradeOf<Feedback>(score: number, feedback: Feedback): Grade<Feedback> {
  return { score, outcome: outcomeOf(score), feedback }
}
