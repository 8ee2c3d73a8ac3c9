import type { Outcome } from '../grade.ts'
import type { Scenario } from '../simulation/scenario.ts'
import { BuildScene } from './build-scene.ts'
import { type Check, nameChecks } from './check-schema.ts'
import { type CheckResult, judgeChecks } from './judge-checks.ts'
import { countPoints, outcomeOfChecks, type Points, shareEarned } from './score.ts'

/** What is graded: the world to build in, and the checks. */
export interface Exercise {
  readonly scenario: Scenario
  readonly checks: readonly Check[]
}

/** How a Dockerfile does in an exercise, before hints are counted. */
export interface ExerciseGrade {
  readonly scene: BuildScene
  readonly results: readonly CheckResult[]
  readonly points: Points
  readonly score: number
  readonly outcome: Outcome
}

/** Builds a Dockerfile in the scenario of an exercise, and holds it against the checks. */
export function gradeDockerfile({ scenario, checks }: Exercise, dockerfile: string): ExerciseGrade {
  const scene = new BuildScene(scenario, dockerfile)
  const results = judgeChecks(nameChecks(checks), scene)
  const points = countPoints(results)
  const score = shareEarned(points)
  return { scene, results, points, score, outcome: outcomeOfChecks(results, score) }
}

/** Whether everything that could be decided holds, and enough of it could be. */
export function isSolved({ results, outcome }: Pick<ExerciseGrade, 'results' | 'outcome'>): boolean {
  return outcome === 'correct' && results.every(({ verdict }) => verdict !== 'failed')
}
