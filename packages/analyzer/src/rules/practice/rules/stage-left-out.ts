import type { Base, PlannedStage } from '../../../stages/plan-types.ts'
import { defineRule } from '../../define-rule.ts'
import type { RuleDocs } from '../../rule-docs.ts'

export const docs: RuleDocs = {
  concept: 'final-stage',
  what: 'A stage has no name, and no other stage uses it.',
  why: 'Only the last stage becomes the image, and only what it needs is built. A stage without a name that nothing copies from can neither be built nor be asked for: most often a `--from` or a name is missing.',
  bad: 'FROM golang:1.22-alpine\nRUN go build -o /app .\nFROM alpine:3.20\nCOPY app /app',
  good: 'FROM golang:1.22-alpine AS build\nRUN go build -o /app .\nFROM alpine:3.20\nCOPY --from=build /app /app',
}

/** A stage that nothing can reach. */
export const stageLeftOut = defineRule({
  id: 'stage-left-out',
  severity: 'warning',
  message:
    'Nothing uses this stage, and without a name it cannot be asked for: BuildKit never runs it. Name it with AS and copy from it, or take it out.',
  on: 'stage',
  check(stage, scene) {
    const { stages } = scene.plan
    if (stage.name !== null || stage === stages.at(-1) || stage.isNeeded) return
    if (!stages.some((other) => uses(other, stage))) scene.report(stage.tree.from)
  },
})

function uses(other: PlannedStage, stage: PlannedStage): boolean {
  const isIt = (base: Base | null): boolean => base?.kind === 'stage' && base.stage === stage
  return (
    isIt(other.base) ||
    other.steps.some((step) => {
      if (step.kind === 'COPY') return isIt(step.from)
      return step.kind === 'RUN' && step.mounts.some((mount) => isIt(mount.from))
    })
  )
}
