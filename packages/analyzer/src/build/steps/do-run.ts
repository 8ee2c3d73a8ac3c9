import type { PlannedStep } from '../../stages/plan-types.ts'
import type { StepResult, StepScene } from './step-scene.ts'

export function doRun(step: Extract<PlannedStep, { readonly kind: 'RUN' }>, scene: StepScene): StepResult {
  return {
    outcome: { kind: 'unsure', message: '' },
    key: { operation: step.kind, parent: scene.parent, sources: [] },
    layer: null,
  }
}
