import type { PlannedStage } from '../../../stages/plan-types.ts'
import { defineCheck, type CheckDocs } from '../define-check.ts'

export const docs: CheckDocs = {
  description: 'Variables should be defined before their use',
  concept: 'variables',
  what: 'An instruction uses a variable that no ARG, no ENV and no base image defines at that point.',
  why: 'It is empty there, without any error: `COPY $SRC /app` copies the whole context. Often the name is misspelt, or the ARG stands below, or above another FROM.',
  bad: 'FROM alpine:3.20\nCOPY $SOURCE /app\nARG SOURCE=src\n',
  good: 'FROM alpine:3.20\nARG SOURCE=src\nCOPY $SOURCE /app\n',
}

/** An instruction uses a variable that nothing defines. */
export const undefinedVar = defineCheck({
  id: 'UndefinedVar',
  phase: 'steps',
  severity: 'warning',
  on: ['ADD', 'ARG', 'COPY', 'ENV', 'LABEL', 'RUN', 'STOPSIGNAL', 'USER', 'VOLUME', 'WORKDIR'],
  check(instruction, scene) {
    const { step, stage } = scene
    if (step === null || stage === null || step.unset.length === 0) return
    const doubt = describeDoubt(stage)
    for (const { name, suggestion } of step.unset) {
      const hint = suggestion === null ? '' : ` (did you mean $${suggestion}?)`
      scene.report(instruction, { message: `Usage of undefined variable '$${name}'${hint}`, doubt })
    }
  },
})

/** Nobody knows what an unknown base image defines. */
function describeDoubt({ root }: PlannedStage): string | null {
  if (root.kind === 'context') return `The build context ${root.name} may define it.`
  if (root.kind !== 'image' || root.facts?.config !== undefined) return null
  return `The base image ${root.reference} may define it: nothing is known about it here.`
}
