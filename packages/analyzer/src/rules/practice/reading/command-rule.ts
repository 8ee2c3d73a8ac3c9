import type { ShellCommand } from '../../../shell/shell-command.ts'
import type { RunInstruction } from '../../../syntax/instructions/types.ts'
import { defineRule, type Report, type Rule, type RuleTraits, type Scene } from '../../define-rule.ts'
import { shellOf, type RunShell } from './run-shell.ts'

/** Where a command of a RUN stands. */
export interface CommandScene extends RunShell {
  readonly run: RunInstruction
  readonly scene: Scene
  /** Says that the rule found something at a word or a command. */
  readonly report: (at: { readonly pos: number; readonly end: number }, more?: Report) => void
}

/** A rule about commands that RUN starts; about all of them if it names none. */
export type CommandRule = RuleTraits & {
  readonly message?: string
  readonly check: (command: ShellCommand, place: CommandScene) => void
}

/** Makes a rule that looks at each command of every RUN, however deep in the shell's text it stands. */
export function defineCommandRule({ check, ...definition }: CommandRule): Rule {
  const { commands } = definition
  return defineRule({
    ...definition,
    on: 'RUN',
    check(run, scene) {
      const place = placeOf(run, scene)
      if (place === null) return
      const { script } = place
      for (const command of commands === undefined ? script.commands : script.named(...commands)) check(command, place)
    },
  })
}

// All rules look at one RUN before they are shown the next, so the last place is most often the one asked for.
let latest: { readonly run: RunInstruction; readonly scene: Scene; readonly place: CommandScene | null } | null = null

function placeOf(run: RunInstruction, scene: Scene): CommandScene | null {
  if (latest?.run === run && latest.scene === scene) return latest.place
  const shell = shellOf(run, scene)
  const place = shell === null ? null : openPlace(run, scene, shell)
  latest = { run, scene, place }
  return place
}

// Each part by its name: to spread the shell takes longer than most rules.
function openPlace(run: RunInstruction, scene: Scene, { script, dialect, shell }: RunShell): CommandScene {
  return { script, dialect, shell, run, scene, report: (at, more) => scene.report(script.spanOf(at), more) }
}
