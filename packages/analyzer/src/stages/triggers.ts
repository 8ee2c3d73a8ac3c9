import type { Instruction } from '../syntax/instructions/types.ts'
import { parse } from '../syntax/parse.ts'
import type { BuildProblem } from './plan-types.ts'
import { problemAt } from './problem.ts'
import { markNeeded } from './reach.ts'
import type { Sources } from './sources.ts'
import type { StageDraft } from './stage-draft.ts'

/**
 * Puts the ONBUILD instructions of their bases in front of the stages that the target needs. They may take
 * files from stages that nothing needed before.
 */
export function addTriggers(
  target: StageDraft,
  stages: readonly StageDraft[],
  sources: Sources,
  resolve: () => void,
): BuildProblem | null {
  let first: BuildProblem | null = null
  for (let isGrowing = true; isGrowing;) {
    isGrowing = false
    for (const stage of stages) {
      if (!stage.isNeeded || stage.hasTriggers) continue
      stage.hasTriggers = true
      const problem = readTriggers(stage)
      stage.problem ??= problem
      first ??= problem
      for (const trigger of stage.triggers) isGrowing = sources.connect(stage, trigger, stage.fromLine) || isGrowing
    }
    if (isGrowing) {
      markNeeded(target)
      resolve()
    }
  }
  return first
}

function readTriggers(stage: StageDraft): BuildProblem | null {
  for (const reading of listTriggers(stage)) {
    if (!reading.ok)
      return problemAt('triggers', reading.message, stage.fromLine, stage.fromLine.image ?? stage.fromLine)
    stage.triggers.push(reading.trigger)
  }
  return null
}

type TriggerReading =
  | { readonly ok: true; readonly trigger: Instruction }
  | { readonly ok: false; readonly message: string }

function listTriggers({ base, baseStage }: StageDraft): readonly TriggerReading[] {
  if (baseStage !== null) {
    return baseStage.tree.instructions.flatMap((instruction) =>
      instruction.kind === 'ONBUILD' && instruction.trigger !== null ? [acceptTrigger(instruction.trigger)] : [],
    )
  }
  if (base.kind !== 'image') return []
  return (base.facts?.config?.OnBuild ?? []).map(readTrigger)
}

function readTrigger(text: string): TriggerReading {
  const { instructions, refusal } = parse(text)
  if (refusal?.phase === 'parse') return { ok: false, message: refusal.message }
  const [trigger, ...more] = instructions
  if (trigger === undefined || more.length > 0) {
    return { ok: false, message: 'onbuild trigger should be a single expression' }
  }
  return acceptTrigger(trigger)
}

function acceptTrigger(trigger: Instruction): TriggerReading {
  if (trigger.problem !== null) return { ok: false, message: trigger.problem.reason }
  if (trigger.kind === 'FROM') return { ok: false, message: '*instructions.Stage is not a command type' }
  return { ok: true, trigger }
}
