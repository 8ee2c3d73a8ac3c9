import type { PlannedStage, PlannedStep, Plan } from '../../stages/plan-types.ts'
import type { PlannedMount } from '../../stages/step-values.ts'
import { cleanPath } from '../../text/clean-path.ts'

/**
 * The paths of the build context that the stages ask for which the target needs: sources of COPY and ADD, and of
 * mounts. Only those are sent to the builder; `/` stands for everything.
 */
export function usedContextPaths(plan: Plan): ReadonlySet<string> {
  const steps = plan.stages.filter((stage) => stage.isNeeded).flatMap((stage) => stage.steps)
  return new Set(steps.flatMap(contextPathsOf))
}

/** The same for the sources of one COPY that names another context. */
export function usedPathsOf(sources: readonly string[]): ReadonlySet<string> {
  return new Set(sources.map(fromTop))
}

/** The same for a context that a stage stands on; it is sent as a whole for the target and wherever a RUN may look. */
export function usedStagePaths(plan: Plan, base: PlannedStage): ReadonlySet<string> {
  const needed = plan.stages.filter((stage) => stage.isNeeded)
  const above = new Set(needed.filter((stage) => standsOn(stage, base)))
  const paths = needed.flatMap((stage) => stage.steps.flatMap((step) => stagePathsOf(step, above)))
  const isWhole = [...above].some((stage) => stage === plan.target || stage.steps.some(({ kind }) => kind === 'RUN'))
  return new Set(isWhole ? ['/'] : paths)
}

function contextPathsOf(step: PlannedStep): readonly string[] {
  switch (step.kind) {
    case 'COPY':
      return step.from === null ? step.sources.map(fromTop) : []
    case 'ADD':
      return step.sources.filter((source) => !/^https?:\/\//.test(source)).map(fromTop)
    case 'RUN':
      return step.mounts.filter(isOfContext).map(({ mount }) => fromTop(mount.source))
    default:
      return []
  }
}

// BuildKit also counts a tmpfs, which has no source, and so takes the whole context to be asked for.
function isOfContext({ mount, from }: PlannedMount): boolean {
  return from === null && mount.from === '' && (mount.type === 'bind' || mount.type === 'tmpfs')
}

function stagePathsOf(step: PlannedStep, stages: ReadonlySet<PlannedStage>): readonly string[] {
  if (step.kind === 'COPY') return isFrom(step.from, stages) ? step.sources.map(fromTop) : []
  if (step.kind !== 'RUN') return []
  return step.mounts.filter(({ from }) => isFrom(from, stages)).map(({ mount }) => fromTop(mount.source))
}

function isFrom(from: PlannedMount['from'], stages: ReadonlySet<PlannedStage>): boolean {
  return from?.kind === 'stage' && stages.has(from.stage)
}

function standsOn(stage: PlannedStage, base: PlannedStage): boolean {
  if (stage === base) return true
  return stage.base.kind === 'stage' && standsOn(stage.base.stage, base)
}

function fromTop(source: string): string {
  return cleanPath(`/${source}`)
}
