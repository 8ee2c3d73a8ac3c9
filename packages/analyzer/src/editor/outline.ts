import type { Instruction } from '../syntax/instructions/types.ts'
import type { Analysis } from './analysis.ts'
import { describeFate } from './hover/stages.ts'
import type { Range } from './navigate.ts'

/** A part of the file, as an outline lists it. */
export interface OutlineItem extends Range {
  readonly kind: 'arguments' | 'stage'
  readonly name: string
  readonly detail: string
  /** What to select when somebody goes there. */
  readonly selection: Range
}

/** The stages in their order, and before them the arguments above the first FROM. */
export function outlineOf({ dockerfile, plan }: Analysis): readonly OutlineItem[] {
  const stages = plan.stages.map((stage): OutlineItem => {
    const { from, instructions } = stage.tree
    return {
      kind: 'stage',
      name: stage.label,
      detail: `${stage.baseName}. ${describeFate(stage, plan.target)}`,
      from: from.start,
      to: lastOf(instructions, from).end,
      selection: rangeOf(from.alias ?? from.image ?? from.keyword),
    }
  })
  const [first] = dockerfile.globalArgs
  if (first === undefined) return stages
  const names = dockerfile.globalArgs.flatMap(({ pairs }) => pairs.map(({ name }) => name.value))
  const to = lastOf(dockerfile.globalArgs, first).end
  const selection = rangeOf(first.keyword)
  return [
    { kind: 'arguments', name: 'Arguments', detail: names.join(', '), from: first.start, to, selection },
    ...stages,
  ]
}

function lastOf(instructions: readonly Instruction[], otherwise: Instruction): Instruction {
  return instructions.at(-1) ?? otherwise
}

function rangeOf({ start, end }: { readonly start: number; readonly end: number }): Range {
  return { from: start, to: end }
}
