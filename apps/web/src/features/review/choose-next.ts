import { type DueQuestion, nameOf } from './review.ts'

interface Choice {
  readonly questions: readonly DueQuestion[]
  /** What was taken back a moment ago comes first. */
  readonly takenBack: DueQuestion | null
  /** Names of questions answered here, which the list may not know yet. */
  readonly answered: ReadonlySet<string>
  /** Names of questions put off until the others are done. */
  readonly later: ReadonlySet<string>
}

/** The question to ask next, or null when there is none. */
export function chooseNext({ questions, takenBack, answered, later }: Choice): DueQuestion | null {
  if (takenBack !== null) return takenBack
  const open = questions.filter((due) => !answered.has(nameOf(due)))
  return open.find((due) => !later.has(nameOf(due))) ?? open[0] ?? null
}
