import type { PlannedStage, PlannedStep } from '../../../stages/plan-types.ts'
import type { BuiltStep } from '../../build-types.ts'
import type { ProblemPlace, RelatedPlace } from '../diagnosis.ts'

/** The instruction of a step; for what the base image has it do, the FROM that names the image. */
export function placeOf(step: PlannedStep): ProblemPlace {
  if (step.isTrigger) return placeOfFrom(step.stage)
  const { start, end, firstLine, lastLine } = step.instruction
  return { start, end, firstLine, lastLine, step }
}

/** The FROM of a stage. */
export function placeOfFrom({ tree }: PlannedStage): ProblemPlace {
  const { start, end, firstLine, lastLine } = tree.from
  return { start, end, firstLine, lastLine, step: null }
}

/** The FROM that names what is below all stages that a stage stands on. */
export function placeOfRoot(stage: PlannedStage): ProblemPlace {
  return stage.base.kind === 'stage' ? placeOfRoot(stage.base.stage) : placeOfFrom(stage)
}

/** A place with the part that it has. */
export function related(place: ProblemPlace | null, message: string): readonly RelatedPlace[] {
  return place === null ? [] : [{ ...place, message }]
}

/** How a message speaks of a step: `the COPY in line 7`. */
export function nameOfStep({ planned }: BuiltStep): string {
  return `the ${planned.kind} in line ${placeOf(planned).firstLine}`
}
