import type { PlannedStage } from '../../stages/plan-types.ts'
import type { Build } from '../build-types.ts'
import { emptyFolder } from '../files/node.ts'
import type { FolderNode } from '../files/node.ts'
import { stagesUpTo } from '../stages-up-to.ts'

/** What the image at the bottom of a stage brings, the target's if none is named; nothing for scratch. */
export function baseFiles({ plan, stages }: Build, stage: PlannedStage | null = plan.target): FolderNode {
  const lowest = stage && stagesUpTo(stage)[0]
  return stages.find(({ planned }) => planned === lowest)?.base ?? emptyFolder()
}
