import type { Assignment } from 'unbash'
import type { ShellScript } from '../../../shell/shell-script.ts'
import type { RuleDocs } from '../../rule-docs.ts'
import { defineCommandRule } from '../reading/command-rule.ts'
import { failsHarmlessly } from '../reading/harmless-commands.ts'

export const docs: RuleDocs = {
  concept: 'shell-in-run',
  differs: [
    {
      only: 'hadolint',
      when: 'hides-nothing',
      because: 'mktemp, uname, echo and the like cannot fail in a way that would matter.',
    },
    {
      only: 'ours',
      when: 'told-once',
      because: 'hadolint shows one finding of ShellCheck for each instruction, and keeps the others back.',
    },
  ],
  what: '`export` takes what a command prints, and hides that the command failed.',
  why: 'The status of the line is that of export, which always succeeds. If the command fails, the variable is empty and the build goes on with it. Set it first, and export it then.',
  bad: 'FROM alpine:3.20\nRUN export VERSION=$(./version.sh) && ./build.sh',
  good: 'FROM alpine:3.20\nRUN VERSION=$(./version.sh) && export VERSION && ./build.sh',
}

/** export of what a command prints, whose failure nobody sees. */
export const statusMasked = defineCommandRule({
  id: 'status-masked',
  severity: 'info',
  like: 'SC2155',
  commands: ['declare', 'export', 'local', 'readonly'],
  check(command, { script, report }) {
    const masked = command.assignments.find((assignment) => hidesFailure(assignment, script))
    if (masked === undefined) return
    const message = `If the command in ${masked.name} fails, nobody notices, because ${command.name} succeeds. Set ${masked.name} first, and ${command.name} it then.`
    report(masked, { message })
  },
})

// export D=$(mktemp -d)     hides nothing that could happen
function hidesFailure({ text, pos, end }: Assignment, { commands }: ShellScript): boolean {
  if (!/\$\((?!\()|`/.test(text)) return false
  const inside = commands.filter((command) => command.pos > pos && command.end < end)
  return inside.length === 0 || !inside.every(failsHarmlessly)
}
