import { readTraits } from '../../images/traits.ts'
import type { Plan } from '../../stages/plan-types.ts'
import type { Analysis } from '../analysis.ts'
import type { Offer } from './completion.ts'

/** The stages that begin above an offset, the nearest first: by name, or by number where there is none. */
export function offerStages({ stages }: Plan, offset: number, takesNumber: boolean): readonly Offer[] {
  const above = stages.filter((stage) => stage.tree.from.end < offset).slice(0, -1)
  return offersOfStages(above, takesNumber)
}

/** The same for a FROM, which ends the stage above it. */
export function offerBaseStages({ stages }: Plan, offset: number): readonly Offer[] {
  return offersOfStages(
    stages.filter((stage) => stage.tree.from.end < offset),
    false,
  )
}

function offersOfStages(stages: Plan['stages'], takesNumber: boolean): readonly Offer[] {
  const seen = new Set<string>()
  return stages.toReversed().flatMap(({ name, index, baseName, tree }): readonly Offer[] => {
    if (name === null && !takesNumber) return []
    const label = tree.from.alias?.value.toLowerCase() ?? String(index)
    if (seen.has(label)) return []
    seen.add(label)
    return [{ label, kind: 'stage', detail: `Stage on ${baseName}` }]
  })
}

/** The images and named contexts that somebody said something about. */
export function offerImages({ options }: Analysis): readonly Offer[] {
  const names = new Set([...Object.keys(options.images ?? {}), ...Object.keys(options.knownImages ?? {})])
  const images = [...names].map((label): Offer => ({ label, kind: 'image', detail: describeImage(label) }))
  const contexts = (options.contexts ?? []).map((label): Offer => ({ label, kind: 'image', detail: 'Named context' }))
  return [...contexts, ...images]
}

/** `scratch`, which is always there. */
export const SCRATCH: Offer = {
  label: 'scratch',
  kind: 'image',
  detail: 'Nothing at all: for programs that need no other file',
}

function describeImage(name: string): string {
  const { system, toolchain } = readTraits(name)
  return [system, toolchain].filter((part) => part !== null).join(', ')
}
