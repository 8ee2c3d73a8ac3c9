import type { Plan, PlannedStage } from '../stages/plan-types.ts'
import type { Instruction, MountField } from '../syntax/instructions/types.ts'
import type { Dockerfile, Flag } from '../syntax/tree.ts'
import type { Span } from '../text/span.ts'
import { innermostUpTo } from './place.ts'

/** A place in the text that means a stage. */
export interface StageMention {
  readonly stage: PlannedStage
  readonly role: 'definition' | 'base' | 'from' | 'mount'
  /** Where the name, number or variable stands, without quotes. */
  readonly span: Span
  /** Whether the name is written there as it is, or a number; or it comes about in another way, as by a variable. */
  readonly form: 'name' | 'number' | 'other'
  /** The instruction that begins the line. */
  readonly instruction: Instruction
}

/** All mentions of stages in the order of the text. */
export function findStageMentions(plan: Plan): readonly StageMention[] {
  const { dockerfile, stages } = plan
  return stages.flatMap((stage) => [
    ...mentionsInFrom(stage, dockerfile),
    ...stage.tree.instructions.flatMap((instruction) => mentionsIn(instruction, plan)),
  ])
}

function mentionsInFrom(stage: PlannedStage, { text }: Dockerfile): readonly StageMention[] {
  const { from } = stage.tree
  const mentions: StageMention[] = []
  if (from.image !== null && stage.base.kind === 'stage') {
    const form = formOf(text, from.image, stage.base.stage)
    mentions.push({ stage: stage.base.stage, role: 'base', span: spanOf(from.image), form, instruction: from })
  }
  if (from.alias !== null && stage.name !== null) {
    mentions.push({ stage, role: 'definition', span: spanOf(from.alias), form: 'name', instruction: from })
  }
  return mentions
}

function mentionsIn(outer: Instruction, plan: Plan): readonly StageMention[] {
  const instruction = innermostUpTo(outer)
  if (instruction.kind === 'COPY' && instruction.from !== null) {
    const { from } = instruction
    return mentionOf('from', from.value ?? '', valueSpanOf(from), outer, plan)
  }
  if (instruction.kind !== 'RUN') return []
  const fields = instruction.mounts.flatMap((mount) => mount.fields.filter(({ key }) => key === 'from'))
  return fields.flatMap((field) => mentionOf('mount', field.value ?? '', fieldValueSpan(field), outer, plan))
}

function mentionOf(
  role: 'from' | 'mount',
  value: string,
  span: Span,
  instruction: Instruction,
  plan: Plan,
): readonly StageMention[] {
  const stage = findStage(plan, value, role === 'from')
  if (stage === null) return []
  return [{ stage, role, span, form: formOf(plan.dockerfile.text, span, stage), instruction }]
}

/** The stage that COPY or a mount means by a name in any case, or COPY by a number. */
export function findStage({ stages }: Plan, name: string, takesNumber: boolean): PlannedStage | null {
  const byName = name === '' ? undefined : stages.findLast((stage) => stage.name === name.toLowerCase())
  if (byName !== undefined) return byName
  return takesNumber && /^[+-]?[0-9]{1,18}$/.test(name) ? (stages[Number(name)] ?? null) : null
}

function formOf(text: string, { start, end }: Span, stage: PlannedStage): StageMention['form'] {
  const written = text.slice(start, end)
  if (written.toLowerCase() === stage.name) return 'name'
  return /^[+-]?\d+$/.test(written) ? 'number' : 'other'
}

/** Where the value of a flag stands, without the quotes around it. */
export function valueSpanOf(flag: Flag): Span {
  const { start, end } = flag.valueSpan ?? { start: flag.end, end: flag.end }
  const isQuoted = flag.value !== null && end - start === flag.value.length + 2
  return isQuoted ? { start: start + 1, end: end - 1 } : { start, end }
}

/** Where the value of a mount's field stands; all of the field if quotes make that unclear. */
export function fieldValueSpan({ key, value, start, end }: MountField): Span {
  const length = value?.length ?? 0
  return end - start === key.length + 1 + length ? { start: end - length, end } : { start, end }
}

function spanOf({ start, end }: Span): Span {
  return { start, end }
}
