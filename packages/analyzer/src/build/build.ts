import { addSizes, ANY_SIZE, exactly, NO_BYTES, type SizeRange } from '../facts/size-range.ts'
import type { Base, Plan } from '../stages/plan-types.ts'
import type { BuildOptions } from './build-options.ts'
import type { Build, BuildFailure, BuiltImage, BuiltLayer, BuiltStage, BuiltStep } from './build-types.ts'
import { historyOf } from './image/history.ts'
import { ociConfig } from './image/oci-config.ts'
import { layerOf } from './layer-of.ts'
import { StageBuilder } from './stage-builder.ts'
import { stagesUpTo } from './stages-up-to.ts'
import { startOf } from './start/start-of.ts'

/**
 * Works out what a build of a plan would do: its steps and what each changes, the files of every stage, the image,
 * and where it surely fails. Nothing is run, and what can't be told is said to be so.
 */
export function build(plan: Plan, options: BuildOptions = {}): Build {
  const builder = new StageBuilder(plan, options)
  const early = planFailure(plan)
  if (early !== null) return { plan, options, stages: [], steps: [], image: null, failures: [early], facts: [] }
  const stages = plan.stages.filter((stage) => stage.isNeeded).map((stage) => builder.build(stage))
  const steps = stages.flatMap((stage) => stage.steps)
  const failures = listFailures(steps)
  const target = stages.find(({ planned }) => planned === plan.target)
  const image = failures.length > 0 || target === undefined ? null : makeImage(target, stages)
  return { plan, options, stages, steps, image, failures, facts: builder.facts }
}

function planFailure({ problem }: Plan): BuildFailure | null {
  return problem === null ? null : { message: problem.message, lines: problem.lines, step: null }
}

/**
 * The failures of which one ends the build. Whether a file is there that a COPY takes is asked before the steps
 * above it are done, so those come first wherever they stand.
 */
function listFailures(steps: readonly BuiltStep[]): readonly BuildFailure[] {
  const failed = steps.flatMap((step) =>
    step.outcome.kind === 'failed' ? [failureOf(step, step.outcome.message)] : [],
  )
  const isRun = ({ step }: BuildFailure): boolean => step?.planned.kind === 'RUN'
  return [...failed.filter((failure) => !isRun(failure)), ...failed.filter(isRun)]
}

function failureOf(step: BuiltStep, message: string): BuildFailure {
  const { instruction, stage, isTrigger } = step.planned
  const { firstLine, lastLine } = isTrigger ? stage.tree.from : instruction
  return { message, lines: [{ firstLine, lastLine }], step }
}

function makeImage(target: BuiltStage, stages: readonly BuiltStage[]): BuiltImage {
  const history = historyOf(target.planned)
  const createdBy = new Map(history.map((line) => [line.step, line.createdBy]))
  const layers = stepsBelow(target, stages).map((step): BuiltLayer => {
    return { createdBy: createdBy.get(step.planned) ?? step.name, step, ...layerOf(step) }
  })
  const baseSize = sizeOfBase(target.planned.root)
  const size = layers.map((layer) => layer.size).reduce(addSizes, baseSize)
  return {
    files: target.files,
    layers,
    history,
    config: ociConfig(target.planned.config),
    start: startOf(target.files, target.planned),
    baseSize,
    size,
  }
}

/** The steps whose layers a stage has: its own behind those of the stages that it stands on. */
function stepsBelow({ planned }: BuiltStage, stages: readonly BuiltStage[]): readonly BuiltStep[] {
  const steps = new Map(stages.map((stage) => [stage.planned, stage.steps]))
  return stagesUpTo(planned).flatMap((stage) => steps.get(stage) ?? [])
}

function sizeOfBase(root: Base): SizeRange {
  if (root.kind === 'scratch') return NO_BYTES
  const bytes = root.kind === 'image' ? root.facts?.sizeBytes : undefined
  return bytes === undefined ? ANY_SIZE : exactly(bytes)
}
