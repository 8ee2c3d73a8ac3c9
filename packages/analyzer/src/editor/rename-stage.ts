import type { PlannedStage } from '../stages/plan-types.ts'
import type { Analysis } from './analysis.ts'
import type { TextChange } from './change.ts'
import { touches } from './hover/hover.ts'
import { innermostUpTo } from './place.ts'
import { findStageMentions } from './stage-names.ts'
import type { StageMention } from './stage-names.ts'

/** The changes that give a stage another name everywhere, or why that can't be done. */
export type Renaming =
  | { readonly ok: true; readonly changes: readonly TextChange[] }
  | { readonly ok: false; readonly reason: string }

/** Renames the stage whose name stands at an offset. The file means the same afterwards. */
export function renameStage(analysis: Analysis, offset: number, newName: string): Renaming {
  const mentions = findStageMentions(analysis.plan)
  const stage = mentions.find(({ span }) => touches(span, offset))?.stage
  if (stage === undefined || stage.name === null) return refuse('No name of a stage stands here.')
  const own = mentions.filter((mention) => mention.stage === stage)
  const reason = findFaultOfName(newName) ?? findHolder(analysis, stage, newName) ?? findHidden(own)
  if (reason !== null) return refuse(reason)
  const named = own.filter(({ form }) => form === 'name')
  const changes = named.map(({ span }) => ({ from: span.start, to: span.end, insert: newName }))
  return { ok: true, changes: [...changes, ...inComment(analysis, stage, stage.name, newName)].toSorted(byPlace) }
}

function refuse(reason: string): Renaming {
  return { ok: false, reason }
}

const VALID = /^[a-z][a-z0-9\-_.]*$/

function findFaultOfName(name: string): string | null {
  if (name === 'scratch' || name === 'context') return `The name ${name} is reserved.`
  if (VALID.test(name)) return null
  if (VALID.test(name.toLowerCase())) return 'Names of stages are compared in lower case: write it so.'
  return 'A name begins with a letter; letters, digits, dashes, underscores and dots may follow.'
}

/** What already has the name, or would be taken for the stage. */
function findHolder({ plan, options }: Analysis, stage: PlannedStage, name: string): string | null {
  const other = plan.stages.find((candidate) => candidate !== stage && candidate.name === name)
  if (other !== undefined) return `The stage in line ${other.tree.from.firstLine} has that name.`
  if ((options.contexts ?? []).some((context) => context.toLowerCase() === name))
    return 'A named context has that name.'
  const image = plan.stages.find(({ base, baseName }) => base.kind !== 'stage' && baseName === name)
  if (image !== undefined) return `Line ${image.tree.from.firstLine} means an image by that name.`
  const line = findSource(plan.stages, name)
  return line === null || stage.name === name ? null : `Line ${line} means an image by that name.`
}

function findSource(stages: readonly PlannedStage[], name: string): number | null {
  for (const outer of stages.flatMap(({ tree }) => tree.instructions)) {
    const instruction = innermostUpTo(outer)
    const ofCopy = instruction.kind === 'COPY' ? [instruction.from?.value] : []
    const ofRun = instruction.kind === 'RUN' ? instruction.mounts.flatMap(({ fields }) => fields) : []
    const ofMounts = ofRun.map((field) => (field.key === 'from' ? field.value : undefined))
    if ([...ofCopy, ...ofMounts].some((source) => source?.toLowerCase() === name)) return outer.firstLine
  }
  return null
}

/** What only becomes the name can't be changed from here. */
function findHidden(mentions: readonly StageMention[]): string | null {
  const hidden = mentions.find(({ form }) => form === 'other')
  if (hidden === undefined) return null
  const { role, instruction } = hidden
  if (role === 'base') return `Line ${instruction.firstLine} names the stage through a variable.`
  return `Line ${instruction.firstLine} names the stage with quotes or a line break inside of the name.`
}

// # build compiles the server     tells what the stage below is for, as long as it begins with its name
function inComment(
  { dockerfile }: Analysis,
  { tree }: PlannedStage,
  name: string,
  newName: string,
): readonly TextChange[] {
  if (tree.description === '') return []
  const above = dockerfile.instructions.findLast(({ end }) => end <= tree.from.start)?.end ?? 0
  const comment = dockerfile.comments.find(
    ({ start, end, value }) => start >= above && end <= tree.from.start && value.startsWith(`${name} `),
  )
  if (comment === undefined) return []
  const from = dockerfile.text.indexOf(name, comment.start)
  return [{ from, to: from + name.length, insert: newName }]
}

function byPlace(left: TextChange, right: TextChange): number {
  return left.from - right.from
}
