import type { BuildScene } from './build-scene.ts'
import { fingerprint, type Interests } from './fingerprint.ts'
import { type Exercise, gradeDockerfile, isSolved, type ExerciseGrade } from './grade-exercise.ts'
import { interestsOf } from './interests.ts'
import { mutate } from './mutations/mutate.ts'

/** An exercise with the answers its author knows. */
export interface AnsweredExercise extends Exercise {
  readonly solutions: readonly { readonly title: string; readonly dockerfile: string }[]
  readonly wrong: readonly {
    readonly title: string
    readonly dockerfile: string
    readonly fails: readonly string[]
  }[]
}

/** How well the checks of an exercise tell right from wrong. */
export interface RubricStrength {
  /** How many small changes of the model answers there are. */
  readonly mutants: number
  /** How many of them do the same as the answer they were made of, and so say nothing about the checks. */
  readonly equal: number
  /** How many of the others fail a check. */
  readonly caught: number
  /** The share of the others that fail a check. */
  readonly strength: number
  /** Those that do something else and pass every check. */
  readonly survivors: readonly Survivor[]
  readonly solutions: readonly SolutionVerdict[]
  readonly wrong: readonly WrongVerdict[]
}

/** A change of a model answer that no check minds. */
export interface Survivor {
  readonly solution: string
  readonly line: number
  readonly what: string
  /** The lines that are other than in the answer, as a diff has them. */
  readonly diff: string
}

/** Whether a model answer is one. */
export interface SolutionVerdict {
  readonly title: string
  readonly isSolved: boolean
  readonly failed: readonly string[]
  readonly unsure: readonly string[]
}

/** Whether a wrong answer fails what it is to fail. */
export interface WrongVerdict {
  readonly title: string
  readonly failed: readonly string[]
  /** The checks that are to catch it and don't. */
  readonly missed: readonly string[]
}

/** The least share of mutants that the checks of an exercise are to catch. */
export const LEAST_STRENGTH = 0.9

/** Tries the checks of an exercise on its answers, and on every small change of the right ones. */
export function measureRubric(exercise: AnsweredExercise): RubricStrength {
  const interests = interestsOf(exercise.checks)
  const trials = exercise.solutions.map((solution) => tryMutants(solution, exercise, interests))
  const sum = (count: (trial: Trial) => number): number => trials.reduce((total, trial) => total + count(trial), 0)
  const [mutants, equal, survived] = [
    sum((one) => one.mutants),
    sum((one) => one.equal),
    sum((one) => one.survivors.length),
  ]
  const others = mutants - equal
  return {
    mutants,
    equal,
    caught: others - survived,
    strength: others === 0 ? 0 : (others - survived) / others,
    survivors: trials.flatMap(({ survivors }) => survivors),
    solutions: trials.map(({ verdict }) => verdict),
    wrong: exercise.wrong.map(({ title, dockerfile, fails }) => {
      const failing = idsOf(gradeDockerfile(exercise, dockerfile), 'failed')
      return { title, failed: failing, missed: fails.filter((id) => !failing.includes(id)) }
    }),
  }
}

/** Whether the checks are fit to grade with: strong, and right about the answers that their author knows. */
export function isFit({ strength, solutions, wrong }: RubricStrength): boolean {
  return (
    strength >= LEAST_STRENGTH &&
    solutions.every((one) => one.isSolved) &&
    wrong.every(({ missed }) => missed.length === 0)
  )
}

interface Trial {
  readonly mutants: number
  readonly equal: number
  readonly survivors: readonly Survivor[]
  readonly verdict: SolutionVerdict
}

function tryMutants(
  { title, dockerfile }: AnsweredExercise['solutions'][number],
  exercise: Exercise,
  interests: Interests,
): Trial {
  const graded = gradeDockerfile(exercise, dockerfile)
  const own = behaviour(graded, interests)
  let equal = 0
  const survivors: Survivor[] = []
  const mutants = mutate(dockerfile)
  for (const { what, line, dockerfile: mutant } of mutants) {
    const grade = gradeDockerfile(exercise, mutant)
    if (behaviour(grade, interests) === own) equal += 1
    else if (idsOf(grade, 'failed').length === 0)
      survivors.push({ solution: title, line, what, diff: diffLines(dockerfile, mutant) })
  }
  const verdict = {
    title,
    isSolved: isSolved(graded),
    failed: idsOf(graded, 'failed'),
    unsure: idsOf(graded, 'unsure'),
  }
  return { mutants: mutants.length, equal, survivors, verdict }
}

// A change that a check minds is not the same, though the image is.
function behaviour(grade: ExerciseGrade, interests: Interests): string {
  const scene: BuildScene = grade.scene
  return `${idsOf(grade, 'failed').join()} ${fingerprint(scene, interests)}`
}

function idsOf({ results }: ExerciseGrade, wanted: 'failed' | 'unsure'): readonly string[] {
  return results.filter(({ verdict }) => verdict === wanted).map(({ id }) => id)
}

/** The lines between the first and the last that are not the same in two texts. */
function diffLines(before: string, after: string): string {
  const [old, now] = [before.split('\n'), after.split('\n')]
  const shortest = Math.min(old.length, now.length)
  let first = 0
  while (first < shortest && old[first] === now[first]) first++
  let last = 0
  while (last < shortest - first && old.at(-1 - last) === now.at(-1 - last)) last++
  return [
    ...old.slice(first, old.length - last).map((line) => `- ${line}`),
    ...now.slice(first, now.length - last).map((line) => `+ ${line}`),
  ].join('\n')
}
