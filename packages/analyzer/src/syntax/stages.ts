import { toLower } from '../text/letter-case.ts'
import { docCommentOf } from './doc-comment.ts'
import type { ArgInstruction, FromInstruction, Instruction } from './instructions/types.ts'
import type { Stage, SyntaxFinding } from './tree.ts'

/** The instructions of a file by stage, and what BuildKit finds wrong while it sorts them. */
export interface StageList {
  readonly globalArgs: readonly ArgInstruction[]
  readonly stages: readonly Stage[]
  readonly findings: readonly SyntaxFinding[]
}

/** Sorts instructions into stages; those before the first FROM that are no ARG belong to none. */
export function groupIntoStages(all: readonly Instruction[]): StageList {
  const globalArgs: ArgInstruction[] = []
  const stages: Stage[] = []
  const findings: SyntaxFinding[] = []
  let members: Instruction[] | null = null
  for (const instruction of all) {
    if (instruction.problem?.phase === 'instruction') findings.push(instruction.problem)
    if (instruction.kind === 'FROM') {
      members = []
      stages.push(openStage(instruction, stages.length, members))
    } else if (members !== null) members.push(instruction)
    else if (instruction.kind === 'ARG') globalArgs.push(instruction)
    else if (instruction.problem === null) findings.push(describeStray(instruction))
  }
  return { globalArgs, stages, findings }
}

function openStage(from: FromInstruction, index: number, instructions: readonly Instruction[]): Stage {
  const name = from.alias === null ? null : toLower(from.alias.value)
  return { index, from, name, description: docCommentOf(name ?? '', from.commentsAbove), instructions }
}

function describeStray({ start, end, firstLine, lastLine }: Instruction): SyntaxFinding {
  const message = 'no build stage in current context'
  return {
    code: 'outside-stage',
    severity: 'error',
    phase: 'instruction',
    message,
    reason: message,
    start,
    end,
    firstLine,
    lastLine,
  }
}
