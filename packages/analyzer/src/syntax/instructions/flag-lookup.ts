import type { Flag } from '../tree.ts'
import type { Base } from './base.ts'

/** The first flag of that name, if it is there. */
export function findFlag({ flags }: Pick<Base, 'flags'>, name: string): Flag | null {
  if (flags.length === 0) return null
  return flags.find((flag) => flag.name === name) ?? null
}

/** All flags of that name. */
export function findFlags({ flags }: Pick<Base, 'flags'>, name: string): readonly Flag[] {
  return flags.length === 0 ? flags : flags.filter((flag) => flag.name === name)
}

/** Whether a flag that is on or off is there and not `=false`. */
export function isOn(base: Pick<Base, 'flags'>, name: string): boolean {
  const flag = findFlag(base, name)
  return flag !== null && flag.value?.toLowerCase() !== 'false'
}
