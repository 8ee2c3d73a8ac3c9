import type { BuildProblem, Plan } from '../../../stages/plan-types.ts'
import { createLineIndex } from '../../../text/line-index.ts'
import { defineRule } from '../../define-rule.ts'
import type { RuleDocs } from '../../rule-docs.ts'

export const docs: RuleDocs = {
  concept: 'instructions',
  what: 'BuildKit can read the file but not build it: a blank base image, stages that need one another, a word that makes no sense.',
  why: 'The build ends before its first step. BuildKit names only the first such place, and only in stages that the target needs; the others wait for another build.',
  bad: 'FROM alpine:3.20\nSTOPSIGNAL SIGNOTHING\n',
  good: 'FROM alpine:3.20\nSTOPSIGNAL SIGTERM\n',
}

/** BuildKit can read the file, but not build it. */
export const cannotBuild = defineRule({
  id: 'cannot-build',
  severity: 'error',
  like: ['DL3011', 'DL3023'],
  on: 'file',
  check({ text }, scene) {
    const problems = problemsOf(scene.plan)
    if (problems.size === 0) return
    const index = createLineIndex(text)
    for (const problem of problems) {
      const { line } = index.positionAt(problem.start)
      scene.report(problem, {
        message: problem.message,
        lines: problem.lines[0] ?? { firstLine: line, lastLine: line },
      })
    }
  },
})

/** The problem of the whole, those of the stages and those of their steps, each once. */
function problemsOf({ checkProblem, problem, stages, dockerfile }: Plan): ReadonlySet<BuildProblem> {
  // What can't be read is a matter of cannot-parse.
  const isRefusal = ({ phase }: BuildProblem): boolean => phase === 'read' && dockerfile.refusal !== null

  const all = new Set<BuildProblem>()
  const add = (found: BuildProblem | null): void => {
    if (found !== null && !isRefusal(found)) all.add(found)
  }
  add(problem)
  add(checkProblem)
  for (const stage of stages) {
    add(stage.problem)
    for (const step of stage.steps) add(step.problem)
  }
  return all
}
