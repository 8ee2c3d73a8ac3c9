import type { PlannedStage } from '../../stages/plan-types.ts'
import type { Build } from '../build-types.ts'
import { emptyFolder } from '../files/node.ts'
import type { FolderNode } from '../files/node.ts'

/** What the image at the bottom of a stage brings, the target's if none is named; nothing for scratch. */
export function baseFiles({ plan, stages }: Build, stage: PlannedStage | null = plan.target): FolderNode {
  let lowest = stage
  while (lowest?.base.kind === 'stage') lowest = lowest.base.stage
  return stages.find(({ planned }) => planned === lowest)?.base ?? emptyFolder()
}
