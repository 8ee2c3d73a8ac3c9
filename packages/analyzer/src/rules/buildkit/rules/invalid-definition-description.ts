import type { ArgInstruction, FromInstruction } from '../../../syntax/instructions/types.ts'
import { toLower } from '../../../text/letter-case.ts'
import { defineCheck, type CheckDocs } from '../define-check.ts'

export const docs: CheckDocs = {
  description:
    'Comment for build stage or argument should follow the format: `# <arg/stage name> <description>`. If this is not intended to be a description comment, add an empty line or comment between the instruction and the comment.',
  concept: 'stage-names',
  what: 'The comment right above an ARG or a named FROM does not begin with the name.',
  why: '`docker build --call=outline` and `--call=targets` show such comments as descriptions, and only those that begin with the name.',
  bad: '# which Node to use\nARG NODE_VERSION=22\nFROM node:${NODE_VERSION}\n',
  good: '# NODE_VERSION is the Node to use\nARG NODE_VERSION=22\nFROM node:${NODE_VERSION}\n',
}

/** The comment above an ARG or a stage does not begin with its name. */
export const invalidDefinitionDescription = defineCheck({
  id: 'InvalidDefinitionDescription',
  phase: 'read',
  isExperimental: true,
  severity: 'info',
  on: ['ARG', 'FROM'],
  check(instruction, scene) {
    const { commentsAbove, problem, kind } = instruction
    const comment = commentsAbove.at(-1)
    const names = namesOf(instruction)
    const [first] = names
    if (problem !== null || comment === undefined || first === undefined) return
    if (names.includes(comment.split(' ', 1)[0] ?? '')) return
    const name = names.length > 1 ? '<arg_key>' : first
    scene.report(instruction, { message: `Comment for ${kind} should follow the format: \`# ${name} <description>\`` })
  },
})

function namesOf(instruction: ArgInstruction | FromInstruction): readonly string[] {
  if (instruction.kind === 'ARG') return instruction.pairs.map(({ name }) => name.value)
  return instruction.alias === null ? [] : [toLower(instruction.alias.value)]
}
