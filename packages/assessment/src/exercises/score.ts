import type { Outcome } from '../grade.ts'
import { outcomeOf } from '../grade.ts'
import type { CheckResult } from './judge-checks.ts'

/** How many points there are, how many could be decided, and how many of those were earned. */
export interface Points {
  readonly earned: number
  readonly decided: number
  readonly total: number
}

/** The points of checks; those that can't be decided leave the sum, so that they cost nobody anything. */
export function countPoints(results: readonly CheckResult[]): Points {
  const sum = (list: readonly CheckResult[]): number => list.reduce((points, result) => points + result.points, 0)
  return {
    earned: sum(results.filter(({ verdict }) => verdict === 'passed')),
    decided: sum(results.filter(({ verdict }) => verdict !== 'unsure')),
    total: sum(results),
  }
}

/** The share of what could be decided that was earned. */
export function shareEarned({ earned, decided }: Points): number {
  return decided === 0 ? 0 : earned / decided
}

/** Names a score: where nothing failed and most of it could not be decided, the name says so. */
export function outcomeOfChecks(results: readonly CheckResult[], score: number): Outcome {
  const { decided, total } = countPoints(results)
  const hasFailed = results.some(({ verdict }) => verdict === 'failed')
  return !hasFailed && decided * 2 < total ? 'undecided' : outcomeOf(score)
}
