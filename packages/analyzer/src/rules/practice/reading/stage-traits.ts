import { readTraits, type ImageTraits } from '../../../images/traits.ts'
import type { PlannedStage } from '../../../stages/plan-types.ts'

const known = new WeakMap<PlannedStage, ImageTraits>()

/** What the name of the image gives away that a stage stands on, through the stages in between. */
export function traitsOf(stage: PlannedStage): ImageTraits {
  const found = known.get(stage) ?? readTraits(rootOf(stage))
  known.set(stage, found)
  return found
}

/** A stage and those it stands on, itself first. */
export function chainOf(stage: PlannedStage): readonly PlannedStage[] {
  const chain: PlannedStage[] = []
  let next: PlannedStage | null = stage
  while (next !== null && !chain.includes(next)) {
    chain.push(next)
    next = next.base.kind === 'stage' ? next.base.stage : null
  }
  return chain
}

function rootOf(stage: PlannedStage): string {
  const root = chainOf(stage).at(-1) ?? stage
  switch (root.base.kind) {
    case 'scratch':
      return 'scratch'
    case 'image':
      return root.base.reference
    default:
      return root.from.image.value
  }
}
