import { readArguments } from '../../../shell/arguments.ts'
import type { ShellCommand } from '../../../shell/shell-command.ts'
import type { ShellScript } from '../../../shell/shell-script.ts'
import { defineRule } from '../../define-rule.ts'
import type { RuleDocs } from '../../rule-docs.ts'
import { shellOf } from '../reading/run-shell.ts'

export const docs: RuleDocs = {
  concept: 'users',
  what: 'Files are made writable for everybody.',
  why: 'Whoever gets into the container under any account may replace the program itself. Most often one user lacks the right to write: give it the files with --chown, and keep the mode as it is.',
  bad: 'FROM node:20-alpine\nCOPY . /app\nRUN chmod -R 777 /app',
  good: 'FROM node:20-alpine\nCOPY --chown=node . /app',
}

/** Files that everybody may write. */
export const widePermissions = defineRule({
  id: 'wide-permissions',
  severity: 'warning',
  on: ['ADD', 'COPY', 'RUN'],
  check(instruction, scene) {
    if (instruction.kind !== 'RUN') {
      const { chmod } = instruction
      if (chmod !== null && isWide(chmod.value ?? '')) {
        scene.report(chmod.valueSpan ?? chmod, { message: messageFor(chmod.value ?? '') })
      }
      return
    }
    const script = shellOf(instruction, scene)?.script
    for (const command of script?.named('chmod', 'install', 'mkdir') ?? []) {
      const mode = modeOf(command)
      if (script !== undefined && mode !== null && isWide(mode) && !isGoneLater(command, script)) {
        scene.report(script.spanOf(command), { message: messageFor(mode) })
      }
    }
  },
})

// tempDir=$(mktemp -d) && chmod 777 "$tempDir" && … && rm -rf "$tempDir"
function isGoneLater({ words, pos }: ShellCommand, script: ShellScript): boolean {
  const target = words.at(-1)?.text
  const later = script.named('rm').filter((removal) => removal.pos > pos)
  return later.some((removal) => removal.words.some(({ text }) => text === target))
}

function modeOf(command: ShellCommand): string | null {
  if (command.name !== 'chmod') return readArguments(command, ['-m', '--mode']).findValue('-m', '--mode')
  const mode = command.words.find(({ value }) => !/^-(?:[Rcvf]+$|-)/.test(value))
  return mode?.value ?? null
}

// A sticky folder such as /tmp is open to everybody by design.
function isWide(mode: string): boolean {
  if (/^[0-7]{3,4}$/.test(mode)) return /[2367]$/.test(mode) && !/^[1357]\d{3}$/.test(mode)
  return mode.split(',').some((part) => /^[ug]*[ao][ugoa]*[+=][rxXst]*w|^\+[rxX]*w/.test(part))
}

function messageFor(mode: string): string {
  return `Mode ${mode} lets everybody in the container replace these files. Give them to the user who needs them, with --chown.`
}
