import type { PlannedStep } from '../../stages/plan-types.ts'
import type { StepKey } from '../build-types.ts'
import { absolutePath } from '../files/place.ts'
import { makeWorkdir } from '../transfer/make-workdir.ts'
import { doRun } from './do-run.ts'
import { doTransfer } from './do-transfer.ts'
import { outcomeOf, type StepResult, type StepScene } from './step-scene.ts'

/** Does a step that changes files. */
export function doStep(step: PlannedStep, scene: StepScene): StepResult {
  switch (step.kind) {
    case 'RUN':
      return doRun(step, scene)
    case 'COPY':
    case 'ADD':
      return doTransfer(step, scene)
    case 'WORKDIR':
      return doWorkdir(step, scene)
    default:
      throw new Error(`${step.kind} changes no files`)
  }
}

type WorkdirStep = Extract<PlannedStep, { readonly kind: 'WORKDIR' }>

function doWorkdir(step: WorkdirStep, { editor, parent }: StepScene): StepResult {
  const { user, workingDir } = step.config
  const path = absolutePath(step.path, workingDir)
  const key: StepKey = { operation: JSON.stringify(['WORKDIR', path, user]), parent, below: null, sources: [] }
  const outcome = makeWorkdir({ path, user, editor, isFromNothing: parent === 'scratch' })
  return { outcome: outcome.kind === 'failed' ? outcome : outcomeOf(outcome.unsure), key, layer: null }
}
