import { defineCommandRule } from '../reading/command-rule.ts'

/** export of what a command prints, whose failure nobody sees. */
export const statusMasked = defineCommandRule({
  id: 'status-masked',
  severity: 'info',
  concept: 'shell-in-run',
  like: 'SC2155',
  differs: [
    {
      from: 'SC2155',
      only: 'ours',
      when: 'told-once',
      because: 'hadolint shows one finding of ShellCheck for each instruction, and keeps the others back.',
    },
  ],
  what: '`export` takes what a command prints, and hides that the command failed.',
  why: 'The status of the line is that of export, which always succeeds. If the command fails, the variable is empty and the build goes on with it. Set it first, and export it then.',
  bad: 'FROM alpine:3.20\nRUN export VERSION=$(cat /version) && ./build.sh',
  good: 'FROM alpine:3.20\nRUN VERSION=$(cat /version) && export VERSION && ./build.sh',
  commands: ['declare', 'export', 'local', 'readonly'],
  check(command, { report }) {
    const masked = command.assignments.find(({ text }) => /\$\((?!\()|`/.test(text))
    if (masked === undefined) return
    const message = `If the command in ${masked.name} fails, nobody notices, because ${command.name} succeeds. Set ${masked.name} first, and ${command.name} it then.`
    report(masked, { message })
  },
})
