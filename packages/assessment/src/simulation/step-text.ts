import type { Build, BuiltStep, LineRange } from '@stagecraft/analyzer'

const LONGEST_NAME = 60

/** The instruction of a step as it stands in the file. */
export function textOfStep({ planned: { instruction } }: BuiltStep, { plan }: Build): string {
  return plan.dockerfile.text.slice(instruction.start, instruction.end)
}

/** The lines of a step; for what the base image has it do, those of the FROM that names the image. */
export function linesOfStep({ planned: { instruction, isTrigger, stage } }: BuiltStep): LineRange {
  const { firstLine, lastLine } = isTrigger ? stage.tree.from : instruction
  return { firstLine, lastLine }
}

/** How a sentence speaks of a step: `RUN npm ci (line 4)`. */
export function nameOfStep(step: BuiltStep, build: Build): string {
  return `${shortCode(textOfStep(step, build))} (line ${linesOfStep(step).firstLine})`
}

/** Code on one line, cut short where it is long. */
export function shortCode(code: string): string {
  const line = code.replaceAll(/\\\n/g, ' ').replaceAll(/\s+/g, ' ').trim()
  return line.length <= LONGEST_NAME ? line : `${line.slice(0, LONGEST_NAME - 1).trimEnd()}…`
}
