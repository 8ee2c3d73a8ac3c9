import type { Instruction } from '../syntax/instructions/types.ts'
import { cleanPath } from '../text/clean-path.ts'
import { EMPTY_CONFIG, readImageConfig, SCRATCH_CONFIG } from './image-config.ts'
import type { ImageConfig } from './image-config.ts'
import type { PlannedStep } from './plan-types.ts'
import type { Planning } from './planning.ts'
import type { Sources } from './sources.ts'
import type { StageDraft } from './stage-draft.ts'
import { StageWalk } from './stage-walk.ts'
import type { StageStart } from './stage-walk.ts'
import type { StepValues } from './step-values.ts'
import { planCmd, planEntrypoint, planHealthcheck, planShell } from './steps/commands.ts'
import { planRun } from './steps/run.ts'
import {
  planExpose,
  planMaintainer,
  planOnbuild,
  planStopsignal,
  planUser,
  planVolume,
  planWorkdir,
} from './steps/settings.ts'
import { planAdd, planCopy } from './steps/transfer.ts'
import { planArg, planEnv, planLabel } from './steps/variables.ts'
import { VersionedMap } from './versioned-map.ts'

/** Goes through the instructions of a stage, fills in their words, and notes what they make of the image config. */
export function planStage(stage: StageDraft, planning: Planning, sources: Sources): void {
  const walk = new StageWalk(stage, startOf(stage), planning, sources)
  const steps: PlannedStep[] = []
  if (!stage.isReplaced) {
    for (const trigger of stage.triggers) addStep(steps, trigger, true, walk)
    for (const instruction of stage.tree.instructions) addStep(steps, instruction, false, walk)
  }
  stage.steps = steps
  stage.environment = walk.environment
  stage.declaredArgs = walk.declaredArgs
  stage.isWorkdirSet = walk.isWorkdirSet
  const onBuild = steps.flatMap((step) => (step.kind === 'ONBUILD' ? [step.instruction.expression] : []))
  stage.config = { ...walk.config, onBuild }
}

function addStep(steps: PlannedStep[], instruction: Instruction, isTrigger: boolean, walk: StageWalk): void {
  if (instruction.problem !== null) return
  const { environment, config, stage } = walk
  walk.enter(instruction, isTrigger)
  const values = planValues(instruction, walk)
  if (values === null) return
  const { unset, problem, isExpanded } = walk
  // To copy objects of so many shapes costs ten times as much as to add to one that nobody else has.
  steps.push(Object.assign(values, { stage, isTrigger, environment, config, isExpanded, unset, problem }))
}

function planValues(instruction: Instruction, walk: StageWalk): StepValues | null {
  switch (instruction.kind) {
    case 'ADD':
      return planAdd(instruction, walk)
    case 'ARG':
      return planArg(instruction, walk)
    case 'CMD':
      return planCmd(instruction, walk)
    case 'COPY':
      return planCopy(instruction, walk)
    case 'ENTRYPOINT':
      return planEntrypoint(instruction, walk)
    case 'ENV':
      return planEnv(instruction, walk)
    case 'EXPOSE':
      return planExpose(instruction, walk)
    case 'HEALTHCHECK':
      return planHealthcheck(instruction, walk)
    case 'LABEL':
      return planLabel(instruction, walk)
    case 'MAINTAINER':
      return planMaintainer(instruction, walk)
    case 'ONBUILD':
      return planOnbuild(instruction)
    case 'RUN':
      return planRun(instruction, walk)
    case 'SHELL':
      return planShell(instruction, walk)
    case 'STOPSIGNAL':
      return planStopsignal(instruction, walk)
    case 'USER':
      return planUser(instruction, walk)
    case 'VOLUME':
      return planVolume(instruction, walk)
    case 'WORKDIR':
      return planWorkdir(instruction, walk)
    case 'FROM':
    case 'UNKNOWN':
      return null
  }
}

function startOf(stage: StageDraft): StageStart {
  const below = stage.baseStage
  const config = withPath(below === null ? configOf(stage) : { ...below.config, onBuild: [] }, stage)
  if (below === null) return { config, environment: config.env, declaredArgs: VersionedMap.of(), isWorkdirSet: false }
  const { declaredArgs, isWorkdirSet } = below
  return { config, environment: restate(below.environment, config.env), declaredArgs, isWorkdirSet }
}

/**
 * A stage sees the ARGs of the one below, but where ENV has the same name, ENV again. To restate each ENV in
 * each stage would take for ever in a tall stack of stages with very many; what BuildKit suggests for a
 * misspelt name depends on the order that this makes.
 */
function restate(environment: VersionedMap<string>, env: VersionedMap<string>): VersionedMap<string> {
  if (env.changeCount > MOST_RESTATED) return environment
  let restated = environment
  for (const [name, value] of env.entries()) restated = restated.set(name, value)
  return restated
}

const MOST_RESTATED = 1000

function configOf({ base }: StageDraft): ImageConfig {
  if (base.kind !== 'image') return base.kind === 'scratch' ? SCRATCH_CONFIG : EMPTY_CONFIG
  const config = readImageConfig(base.facts?.config ?? {})
  return { ...config, onBuild: [], workingDir: config.workingDir === '' ? '' : cleanPath(`/${config.workingDir}`) }
}

/** BuildKit gives every image a PATH; Windows has its own. */
function withPath(config: ImageConfig, { platform }: StageDraft): ImageConfig {
  if (config.env.has('PATH') || platform.os === 'windows') return config
  return { ...config, env: config.env.set('PATH', DEFAULT_PATH) }
}

const DEFAULT_PATH = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin'
