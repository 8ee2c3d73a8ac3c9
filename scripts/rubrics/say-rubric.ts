import type { ExerciseRubric } from '@stagecraft/content'

const WIDTH = 44

/** The names of the columns. */
export const headLine = `${'exercise'.padEnd(WIDTH)} mutants   equal  caught  strength  answers  wrong`

/** One exercise as a line of the table. */
export function tableLine({ key, rubric }: ExerciseRubric): string {
  const { mutants, equal, caught, strength, solutions, wrong } = rubric
  const solved = solutions.filter(({ isSolved }) => isSolved).length
  const caughtWrong = wrong.filter(({ missed }) => missed.length === 0).length
  return [
    key.padEnd(WIDTH),
    String(mutants).padStart(7),
    String(equal).padStart(7),
    String(caught).padStart(7),
    `${(strength * 100).toFixed(1)} %`.padStart(9),
    `${solved}/${solutions.length}`.padStart(8),
    `${caughtWrong}/${wrong.length}`.padStart(6),
  ].join(' ')
}

/** Model answers that fail, and wrong answers that pass what is to catch them. */
export function listWrongs({ rubric }: ExerciseRubric): readonly string[] {
  return [
    ...rubric.solutions
      .filter(({ isSolved }) => !isSolved)
      .map(
        ({ title, failed, unsure }) => `  ✗ model answer “${title}” fails ${list(failed)}; can’t tell ${list(unsure)}`,
      ),
    ...rubric.wrong
      .filter(({ missed }) => missed.length > 0)
      .map(({ title, failed, missed }) => `  ✗ wrong answer “${title}” passes ${list(missed)}; fails ${list(failed)}`),
  ]
}

/** The changes that no check minds. */
export function listSurvivors({ rubric }: ExerciseRubric): readonly string[] {
  return rubric.survivors.flatMap(({ solution, line, what, diff }) => [
    `  “${solution}”, line ${line}: ${what}`,
    ...diff.split('\n').map((text) => `    ${text}`),
  ])
}

function list(ids: readonly string[]): string {
  return ids.length === 0 ? 'nothing' : ids.join(', ')
}
