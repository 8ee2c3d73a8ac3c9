import type { Base, Build, LineRange, PlannedStep } from '@stagecraft/analyzer'
import type { Difference } from './comparison.ts'

interface NamedBase {
  readonly base: Base
  readonly lines: LineRange
}

/** Where a build takes for an image what its model has a stage of that name for: there is no such image to be had. */
export function findStrayName(build: Build, model: Build): Difference | null {
  const names = model.plan.stages.flatMap(({ name }) => (name === null ? [] : [name]))
  for (const { base, lines } of basesOf(build)) {
    if (base.kind !== 'image' || base.facts !== null) continue
    const name = names.find((one) => base.reference === `docker.io/library/${one}:latest`)
    if (name === undefined) continue
    const message = `The build fails: no stage above is called ${name}, so the name is taken for an image ${base.reference}, and there is none.`
    return { aspect: 'build', message, lines }
  }
  return null
}

function basesOf({ plan }: Build): readonly NamedBase[] {
  return plan.stages
    .filter(({ isNeeded }) => isNeeded)
    .flatMap(({ base, tree, steps }) => [
      { base, lines: linesOf(tree.from) },
      ...steps.flatMap((step) => sourcesOf(step).map((source) => ({ base: source, lines: linesOf(step.instruction) }))),
    ])
}

function sourcesOf(step: PlannedStep): readonly Base[] {
  if (step.kind === 'COPY') return step.from === null ? [] : [step.from]
  return step.kind === 'RUN' ? step.mounts.flatMap(({ from }) => (from === null ? [] : [from])) : []
}

function linesOf({ firstLine, lastLine }: LineRange): LineRange {
  return { firstLine, lastLine }
}
