import { readShell } from '@stagecraft/analyzer'
import type { Instruction, Plan, PlannedStage, PlannedStep, ShellCommand, ShellScript } from '@stagecraft/analyzer'

/** Where the two do not agree: an instruction, and all that is known about it. */
export interface Place {
  readonly plan: Plan
  readonly stage: PlannedStage | null
  readonly instruction: Instruction | null
  /** Its text, with its lines joined. */
  readonly line: string
  readonly step: PlannedStep | null
  /** What it runs, read as a POSIX shell would; null if it runs nothing. */
  readonly script: ShellScript | null
  /** What else hadolint found there. */
  readonly others: readonly string[]
}

/** Tells whether a place is an instance of some case. */
export type Case = (place: Place) => boolean

/** Looks up a line of a file. */
export function placeAt(plan: Plan, line: number, others: readonly string[]): Place {
  const instruction = plan.dockerfile.instructions.findLast(({ firstLine }) => firstLine <= line) ?? null
  const stage = plan.stages.findLast(({ tree }) => tree.from.firstLine <= line) ?? null
  return {
    plan,
    stage,
    instruction,
    line: instruction?.line.text.trim() ?? '',
    step: stage?.steps.find((step) => step.instruction === instruction) ?? null,
    script: instruction === null ? null : readShell(instruction),
    others,
  }
}

/** The calls of these commands in what the place runs. */
export function callsOf({ script }: Place, ...names: readonly string[]): readonly ShellCommand[] {
  return script?.named(...names) ?? []
}

/** Whether one of the words of a command is this one. */
export function hasWord({ words }: ShellCommand, ...values: readonly string[]): boolean {
  return words.some(({ value }) => values.includes(value))
}
