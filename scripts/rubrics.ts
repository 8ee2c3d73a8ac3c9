// pnpm rubrics [FOLDER] [--survivors]: how well the checks of each exercise of a course tell right from wrong.
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { isFit, LEAST_STRENGTH } from '@stagecraft/assessment'
import { formatProblem, loadCourse, measureRubrics } from '@stagecraft/content'
import { headLine, listSurvivors, listWrongs, tableLine } from './rubrics/say-rubric.ts'

const OWN_COURSE = fileURLToPath(new URL('../packages/content/courses/multi-stage-builds', import.meta.url))

const { values, positionals } = parseArgs({ options: { survivors: { type: 'boolean' } }, allowPositionals: true })
const loaded = await loadCourse(positionals[0] ?? OWN_COURSE)
if (!loaded.ok) {
  for (const problem of loaded.problems) console.error(formatProblem(problem))
  process.exit(1)
}

console.log(headLine)
let [count, unfit] = [0, 0]
for (const exercise of measureRubrics(loaded.course)) {
  console.log(tableLine(exercise))
  for (const line of listWrongs(exercise)) console.log(line)
  if (values.survivors === true) for (const line of listSurvivors(exercise)) console.log(line)
  count += 1
  if (!isFit(exercise.rubric)) unfit += 1
}

const least = `${(LEAST_STRENGTH * 100).toFixed(0)} %`
if (count === 0) console.log('The course has no exercises.')
else if (unfit === 0)
  console.log(`\nAll ${count} are fit to grade with: each catches at least ${least} of the mutants.`)
else
  console.log(
    `\n${unfit} of ${count} are not fit to grade with: see ✗, and what is below ${least}; --survivors lists what no check minds.`,
  )
process.exitCode = unfit === 0 ? 0 : 1
