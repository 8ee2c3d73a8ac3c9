import { readTraits, type ImageTraits } from '../../../images/traits.ts'
import type { Plan, PlannedStage } from '../../../stages/plan-types.ts'

// Few names are in use at a time, and each is asked about by many rules.
const known = new Map<string, ImageTraits>()
const MOST_KNOWN = 256

/** What the name of the image gives away that a stage stands on, through the stages in between. */
export function traitsOf(stage: PlannedStage): ImageTraits {
  const name = stage.base.kind === 'image' ? stage.base.reference : rootOf(stage)
  const found = known.get(name)
  if (found !== undefined) return found
  if (known.size >= MOST_KNOWN) known.clear()
  const traits = readTraits(name)
  known.set(name, traits)
  return traits
}

/** A stage and those it stands on, itself first. */
export function chainOf(stage: PlannedStage): readonly PlannedStage[] {
  const chain: PlannedStage[] = [stage]
  // A stage stands on one above it, so there is an end.
  for (let next = stage; next.base.kind === 'stage'; next = next.base.stage) chain.push(next.base.stage)
  return chain
}

let latestStages: { readonly plan: Plan; readonly on: ReadonlyMap<PlannedStage, readonly PlannedStage[]> } | null = null

/** The stages that stand directly on a stage. */
export function stagesOn(stage: PlannedStage, plan: Plan): readonly PlannedStage[] {
  if (latestStages?.plan !== plan) {
    const on = new Map<PlannedStage, PlannedStage[]>()
    for (const other of plan.stages) {
      if (other.base.kind !== 'stage') continue
      const others = on.get(other.base.stage) ?? []
      others.push(other)
      on.set(other.base.stage, others)
    }
    latestStages = { plan, on }
  }
  return latestStages.on.get(stage) ?? []
}

function rootOf({ root, baseName }: PlannedStage): string {
  switch (root.kind) {
    case 'scratch':
      return 'scratch'
    case 'image':
      return root.reference
    default:
      return baseName
  }
}
