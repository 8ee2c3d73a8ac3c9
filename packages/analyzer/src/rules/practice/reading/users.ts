import type { PlannedStage } from '../../../stages/plan-types.ts'
import type { UserInstruction } from '../../../syntax/instructions/types.ts'

/** The USER that counts when the image starts: the last one, in the stage or in what it stands on. */
export function lastUserOf(chain: readonly PlannedStage[]): UserInstruction | null {
  for (const stage of chain) {
    const last = stage.tree.instructions.findLast((instruction) => instruction.kind === 'USER')
    if (last?.kind === 'USER') return last
  }
  return null
}

/** Whether a value of USER means root: by name or number, with a group or without. */
export function isRoot(user: string): boolean {
  return /^(?:root|0+)?(?::|$)/.test(user)
}
