import { ExerciseSchema, gradeAnswer, type Question, simulate } from '@stagecraft/assessment'
import { fastest, show } from '../analyzer/fastest.ts'
import { GO_EXERCISE, NODE_EXERCISE } from './exercises.ts'

/** What a learner may wait for, on top of the way to the server. */
const LIMIT_US = 3000

/** Prints what it costs to grade an exercise, warm, beside the bare build of the same Dockerfile in the same run. */
export function measureGrading(): void {
  console.log('Grading an exercise, warm; each figure is the fastest of many rounds of the same run.\n')
  for (const [name, written] of Object.entries({
    'Go on scratch': GO_EXERCISE,
    'Node.js in three stages': NODE_EXERCISE,
  })) {
    report(name, ExerciseSchema.parse(written))
  }
}

function report(name: string, question: Question<'dockerfile'>): void {
  const text = question.solutions[0]?.dockerfile ?? ''
  const answer = { kind: 'dockerfile', dockerfile: text } as const
  const [buildUs = 0, gradeUs = 0] = fastest([
    () => void simulate(question.scenario, text),
    () => void gradeAnswer(question, answer, 0),
  ])
  const { score } = gradeAnswer(question, answer, 0)
  console.log(`${name}, ${question.checks.length} checks, score ${score}`)
  console.log(`  build alone: ${show(buildUs)}`)
  console.log(
    `  graded, with advice: ${show(gradeUs)}, ${(gradeUs / buildUs).toFixed(1)} builds, ${((gradeUs / LIMIT_US) * 100).toFixed(0)} % of 3 ms`,
  )
}
