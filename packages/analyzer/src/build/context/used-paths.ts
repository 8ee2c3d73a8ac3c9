import type { Plan, PlannedStep } from '../../stages/plan-types.ts'
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

function fromTop(source: string): string {
  return cleanPath(`/${source}`)
}
