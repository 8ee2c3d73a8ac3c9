import type { Base, PlannedStage } from '../../stages/plan-types.ts'
import type { Analysis } from '../analysis.ts'
import { findStageMentions } from '../stage-names.ts'
import type { Hover } from './hover.ts'
import { tell, touches } from './hover.ts'

/** Tells about the stage whose name, or a word that means it, stands at an offset. */
export function hoverStage({ plan }: Analysis, offset: number): Hover | null {
  const mentions = findStageMentions(plan)
  const mention = mentions.find(({ span }) => touches(span, offset))
  if (mention === undefined) return null
  const { stage } = mention
  const uses = mentions.filter((other) => other.stage === stage && other.role !== 'definition')
  const lines = [
    ...(stage.tree.description === '' ? [] : [stage.tree.description]),
    describeBase(stage),
    describeFate(stage, plan.target),
    describeUses(uses.map(({ instruction }) => instruction.firstLine)),
  ]
  return tell(mention.span, {
    kind: 'stage',
    title: `Stage ${stage.label}`,
    lines,
    docs: '/build/building/multi-stage/',
  })
}

function describeBase({ base, tree }: PlannedStage): string {
  return `Begins in line ${tree.from.firstLine}, on ${nameOfBase(base, tree.from.image?.value ?? '')}.`
}

function nameOfBase(base: Base, written: string): string {
  switch (base.kind) {
    case 'scratch':
      return 'nothing'
    case 'stage':
      return `the stage ${base.stage.label}`
    case 'image':
      return base.reference
    case 'context':
      return `the named context ${base.name}`
    case 'invalid':
      return written
  }
}

/** Whether anything of it is in the image. */
export function describeFate(stage: PlannedStage, target: PlannedStage | null): string {
  if (target === null) return 'Which stage becomes the image is not known.'
  if (stage === target) return 'It becomes the image.'
  if (stage.ships) return `It ships: its layers are in the image, for ${target.label} stands on it.`
  if (stage.isNeeded) return 'It stays behind: only what is copied from it can be in the image.'
  return `It is not built: ${target.label} does not need it.`
}

function describeUses(lines: readonly number[]): string {
  if (lines.length === 0) return 'Nothing uses it.'
  const sorted = [...new Set(lines)].map(String)
  const last = sorted.pop() ?? ''
  return sorted.length === 0 ? `Used in line ${last}.` : `Used in lines ${sorted.join(', ')} and ${last}.`
}
