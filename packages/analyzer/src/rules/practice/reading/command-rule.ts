import type { ShellCommand } from '../../../shell/shell-command.ts'
import type { RunInstruction } from '../../../syntax/instructions/types.ts'
import { defineRule, type Report, type Rule, type RuleDocs, type Scene } from '../../define-rule.ts'
import { shellOf, type RunShell } from './run-shell.ts'

/** Where a command of a RUN stands. */
export interface CommandScene extends RunShell {
  readonly run: RunInstruction
  readonly scene: Scene
  /** Says that the rule found something at a word or a command. */
  readonly report: (at: { readonly pos: number; readonly end: number }, more?: Report) => void
}

/** A rule about commands that RUN starts. */
export type CommandRule = RuleDocs & {
  /** The names of the commands it is about; all commands if there are none. */
  readonly commands?: readonly string[]
  readonly message?: string
  readonly check: (command: ShellCommand, place: CommandScene) => void
}

/** Makes a rule that looks at each command of every RUN, however deep in the shell's text it stands. */
export function defineCommandRule({ commands, check, ...definition }: CommandRule): Rule {
  return defineRule({
    ...definition,
    on: 'RUN',
    check(run, scene) {
      const shell = shellOf(run, scene)
      if (shell === null) return
      const found = commands === undefined ? shell.script.commands : shell.script.named(...commands)
      if (found.length === 0) return
      const report: CommandScene['report'] = (at, more) => scene.report(shell.script.spanOf(at), more)
      for (const command of found) check(command, { ...shell, run, scene, report })
    },
  })
}
