import { isLiteral, type ShellCommand } from '../../../shell/shell-command.ts'
import type { ShellScript } from '../../../shell/shell-script.ts'
import type { Instruction } from '../../../syntax/instructions/types.ts'
import { defineRule, type Scene } from '../../define-rule.ts'
import type { RuleDocs } from '../../rule-docs.ts'
import { shellOf } from '../reading/run-shell.ts'

export const docs: RuleDocs = {
  concept: 'shell-in-run',
  what: 'Several RUN begin by going to the same folder.',
  why: 'WORKDIR says it once, for all that follows, and COPY and CMD follow it as well. A cd must be written again in each RUN, and is missing in the one where it was forgotten.',
  bad: 'FROM alpine:3.20\nRUN cd /src && make\nRUN cd /src && make install',
  good: 'FROM alpine:3.20\nWORKDIR /src\nRUN make\nRUN make install',
}

/** Several RUN that begin with the same cd. */
export const repeatedCd = defineRule({
  id: 'repeated-cd',
  severity: 'style',
  like: 'DL3003',
  on: 'stage',
  check(stage, scene) {
    let folder: string | null = null
    for (const instruction of stage.tree.instructions) {
      const first = firstCommand(instruction, scene)
      const goesTo = first?.command.name === 'cd' ? pathOf(first.command) : null
      if (first !== null && goesTo !== null && goesTo === folder) {
        const message = `This goes to ${goesTo} again, as the RUN above does. Write WORKDIR ${goesTo} once, and leave the cd out.`
        scene.report(first.script.spanOf(first.command), { message, lines: instruction })
      }
      if (instruction.kind === 'RUN' || instruction.kind === 'WORKDIR') folder = goesTo
    }
  },
})

interface FirstCommand {
  readonly command: ShellCommand
  readonly script: ShellScript
}

function firstCommand(instruction: Instruction, scene: Scene): FirstCommand | null {
  if (instruction.kind !== 'RUN' || instruction.problem !== null) return null
  const script = shellOf(instruction, scene)?.script
  const command = script?.commands.find(({ name }) => name !== 'set')
  if (script === undefined || command === undefined || command.circumstance.isApart) return null
  return { command, script }
}

function pathOf({ words: [folder] }: ShellCommand): string | null {
  return folder !== undefined && isLiteral(folder) && folder.value.startsWith('/') ? folder.value : null
}
