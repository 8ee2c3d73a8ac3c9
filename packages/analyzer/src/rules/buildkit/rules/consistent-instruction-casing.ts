import type { Instruction } from '../../../syntax/instructions/types.ts'
import type { Dockerfile, Word } from '../../../syntax/tree.ts'
import { toLower, toUpper } from '../../../text/letter-case.ts'
import type { TextEdit } from '../../finding.ts'
import { defineCheck, type CheckDocs } from '../define-check.ts'

export const docs: CheckDocs = {
  description: 'All commands within the Dockerfile should use the same casing (either upper or lower)',
  concept: 'instructions',
  what: 'A keyword is written in another case than most keywords of the file.',
  why: 'Case means nothing to BuildKit, so a change of it only makes the reader look for a difference that is not there.',
  bad: 'FROM alpine:3.20\nCOPY app /app\nrun /app --version\n',
  good: 'FROM alpine:3.20\nCOPY app /app\nRUN /app --version\n',
}

/** A keyword is written unlike most of the others. */
export const consistentInstructionCasing = defineCheck({
  id: 'ConsistentInstructionCasing',
  phase: 'names',
  severity: 'style',
  on: 'file',
  check(dockerfile, scene) {
    const instructions = instructionsOf(dockerfile)
    const { name, change } = usualCase(instructions)
    for (const instruction of instructions) {
      const { keyword } = instruction
      const newText = change(keyword.value)
      if (keyword.value === newText) continue
      scene.report(keyword, {
        message: `Command '${keyword.value}' should match the case of the command majority (${name})`,
        lines: instruction,
        fix: { title: `Write ${newText}`, edits: keywordsOf(instruction).map((word) => editOf(word, change)) },
      })
    }
  },
})

// FROM image AS name     AS is to be like FROM
function keywordsOf(instruction: Instruction): readonly Word[] {
  const [, as, alias] = instruction.kind === 'FROM' ? instruction.words : []
  return as === undefined || alias === undefined ? [instruction.keyword] : [instruction.keyword, as]
}

function editOf({ start, end, value }: Word, change: LetterCase['change']): TextEdit {
  return { start, end, newText: change(value) }
}

interface LetterCase {
  readonly name: 'lowercase' | 'uppercase'
  readonly change: (text: string) => string
}

/** The case of most keywords; those in mixed case don't count, and a tie means upper case. */
function usualCase(instructions: readonly Instruction[]): LetterCase {
  let balance = 0
  for (const { keyword } of instructions) {
    if (keyword.value === toLower(keyword.value)) balance--
    else if (keyword.value === toUpper(keyword.value)) balance++
  }
  return balance < 0 ? { name: 'lowercase', change: toLower } : { name: 'uppercase', change: toUpper }
}

/** BuildKit counts no ARG above the first FROM. */
function instructionsOf({ stages }: Dockerfile): readonly Instruction[] {
  return stages.flatMap((stage) => [stage.from, ...stage.instructions])
}
