import type { ImageFacts } from '../../images/image-facts.ts'
import { readTraits, type ImageTraits } from '../../images/traits.ts'
import type { Base, PlannedStage } from '../../stages/plan-types.ts'
import type { System } from '../machine/system.ts'

/** What is known of the system that a stage stands on: what the facts say of its image, else what its name does. */
export function systemOf({ root, platform: { architecture } }: PlannedStage): System {
  if (root.kind !== 'image') return { ...NOTHING, architecture }
  const { reference, facts } = root
  const traits = traitsOf(root)
  const os = facts?.os
  return {
    image: reference,
    family: os?.id ?? traits.system,
    version: os?.version ?? null,
    libc: os?.libc ?? traits.libc,
    packageManager: os?.packageManager ?? null,
    architecture,
  }
}

type ImageBase = Extract<Base, { readonly kind: 'image' }>

const known = new WeakMap<ImageFacts, { readonly reference: string; readonly traits: ImageTraits }>()

/** Reads the name of an image once for as long as the same facts are given with it. */
function traitsOf({ reference, facts }: ImageBase): ImageTraits {
  const found = facts === null ? undefined : known.get(facts)
  if (found?.reference === reference) return found.traits
  const traits = readTraits(reference)
  if (facts !== null) known.set(facts, { reference, traits })
  return traits
}

const NOTHING: Omit<System, 'architecture'> = {
  image: null,
  family: 'scratch',
  version: null,
  libc: 'none',
  packageManager: 'none',
}
