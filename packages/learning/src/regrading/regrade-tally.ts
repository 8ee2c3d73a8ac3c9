import { createHash } from 'node:crypto'
import type { Feedback, Grade } from '@stagecraft/assessment'
import type { QuestionRevision } from '../catalog/question-revision.ts'
import type { Mark, RegradedAttempt } from './regrade-attempts.ts'

/** An attempt whose verdict changes, or that gets its first one. */
export interface Change extends RegradedAttempt {
  readonly after: Grade<Feedback>
}

/** What a regrade does, in numbers. */
export interface RegradeFigures {
  /** The revision whose key is applied. */
  readonly revisionId: string
  readonly answers: number
  /** Answers that do not fit the question any more, or could not be graded; they keep their verdict. */
  readonly unfit: number
  readonly changes: number
  /** Changes to a higher score. */
  readonly up: number
  /** Changes to a lower score. */
  readonly down: number
  /** Some of the changes. */
  readonly sample: readonly SampledChange[]
  /** Stands for all changes: if it is the same later, so are they. */
  readonly digest: string
}

export interface SampledChange {
  readonly attemptId: string
  /** The learner's. */
  readonly name: string
  /** Null where there was no verdict. */
  readonly before: Mark | null
  readonly after: Mark
}

const SAMPLE = 100

/** Adds up what comes of a regrade while its batches go by. */
export function tallyRegrade({ revisionId }: Pick<QuestionRevision, 'revisionId'>) {
  const hash = createHash('sha256').update(revisionId)
  const figures = { answers: 0, unfit: 0, changes: 0, up: 0, down: 0 }
  const sample: SampledChange[] = []

  function add(change: Change) {
    const { attemptId, name, number, before, after } = change
    figures.changes += 1
    if (before !== null && after.score > before.score) figures.up += 1
    if (before !== null && after.score < before.score) figures.down += 1
    hash.update(`\n${attemptId} ${number} ${after.outcome} ${after.score}`)
    if (sample.length < SAMPLE) {
      sample.push({ attemptId, name, before, after: { outcome: after.outcome, score: after.score } })
    }
  }

  return {
    /** Takes a batch in and returns what changes of it. */
    take(batch: readonly RegradedAttempt[]): readonly Change[] {
      const changes = batch.filter(isChange)
      figures.answers += batch.length
      figures.unfit += batch.filter(({ after }) => after === null).length
      changes.forEach(add)
      return changes
    },
    /** To be asked for once, after the last batch. */
    finish: (): RegradeFigures => ({ revisionId, ...figures, sample, digest: hash.digest('hex') }),
  }
}

function isChange(attempt: RegradedAttempt): attempt is Change {
  const { before, after } = attempt
  if (after === null) return false
  return before === null || before.outcome !== after.outcome || before.score !== after.score
}
