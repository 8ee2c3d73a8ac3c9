import type { PlannedStage } from '../stages/plan-types.ts'

/** The stages that a stage stands on, from the lowest, and itself at the end. */
export function stagesUpTo(stage: PlannedStage): readonly PlannedStage[] {
  const stages = [stage]
  for (let { base } = stage; base.kind === 'stage'; { base } = base.stage) stages.push(base.stage)
  return stages.toReversed()
}
