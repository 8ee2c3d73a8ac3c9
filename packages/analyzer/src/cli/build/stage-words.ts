import type { Base, PlannedStep } from '../../stages/plan-types.ts'

/** What a stage begins with, as the Dockerfile calls it. */
export function baseWords(base: Base): string {
  switch (base.kind) {
    case 'scratch':
      return 'scratch'
    case 'stage':
      return base.stage.label
    case 'image':
      return base.reference.replace(/^docker\.io\/(?:library\/)?/, '')
    case 'context':
      return `context ${base.name}`
    case 'invalid':
      return 'nothing that makes sense'
  }
}

/** The line of a step; a trigger of the base image stands at the FROM. */
export function lineOf({ isTrigger, stage, instruction }: PlannedStep): number {
  return isTrigger ? stage.tree.from.firstLine : instruction.firstLine
}
