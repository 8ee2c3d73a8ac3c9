import { readTraits, type ImageTraits } from '../../../images/traits.ts'
import type { PlannedStage } from '../../../stages/plan-types.ts'

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
