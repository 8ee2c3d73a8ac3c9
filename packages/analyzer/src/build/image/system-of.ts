import { readTraits } from '../../images/traits.ts'
import type { PlannedStage } from '../../stages/plan-types.ts'
import type { System } from '../machine/system.ts'

/** What is known of the system that a stage stands on: what the facts say of its image, else what its name does. */
export function systemOf({ root, platform: { architecture } }: PlannedStage): System {
  if (root.kind !== 'image') return { ...NOTHING, architecture }
  const { reference, facts } = root
  const traits = readTraits(reference)
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

const NOTHING: Omit<System, 'architecture'> = {
  image: null,
  family: 'scratch',
  version: null,
  libc: 'none',
  packageManager: 'none',
}
