import type {
  CmdInstruction,
  EntrypointInstruction,
  HealthcheckInstruction,
  ShellInstruction,
} from '../../syntax/instructions/types.ts'
import type { CommandLine } from '../../syntax/tree.ts'
import type { StageWalk } from '../stage-walk.ts'
import type { StepOf } from '../step-values.ts'

/** `CMD …` */
export function planCmd(instruction: CmdInstruction, walk: StageWalk): StepOf<'CMD'> {
  walk.configure({ cmd: wordsOf(instruction.command, walk) })
  return { kind: 'CMD', instruction, replaces: walk.replace('CMD') }
}

/** `ENTRYPOINT …` drops the CMD that the stage only inherits. */
export function planEntrypoint(instruction: EntrypointInstruction, walk: StageWalk): StepOf<'ENTRYPOINT'> {
  const words = wordsOf(instruction.command, walk)
  walk.configure({ entrypoint: words.length === 0 ? null : words, ...(walk.has('CMD') ? {} : { cmd: null }) })
  return { kind: 'ENTRYPOINT', instruction, replaces: walk.replace('ENTRYPOINT') }
}

/** `HEALTHCHECK …` */
export function planHealthcheck(instruction: HealthcheckInstruction, walk: StageWalk): StepOf<'HEALTHCHECK'> {
  const { intervalNs, timeoutNs, startPeriodNs, startIntervalNs, retries } = instruction
  const test = testOf(instruction)
  walk.configure({ healthcheck: { test, intervalNs, timeoutNs, startPeriodNs, startIntervalNs, retries } })
  return { kind: 'HEALTHCHECK', instruction, replaces: walk.replace('HEALTHCHECK') }
}

/** `SHELL ["…"]` */
export function planShell(instruction: ShellInstruction, walk: StageWalk): StepOf<'SHELL'> {
  walk.configure({ shell: instruction.words.map((word) => word.value) })
  return { kind: 'SHELL', instruction }
}

/** The words that a command line starts with the shell that holds at this point. */
function wordsOf(command: CommandLine, walk: Pick<StageWalk, 'config' | 'stage'>): readonly string[] {
  if (command.form === 'exec') return command.words.map((word) => word.value)
  const { shell } = walk.config
  const usual = walk.stage.platform.os === 'windows' ? WINDOWS_SHELL : UNIX_SHELL
  return [...(shell === null || shell.length === 0 ? usual : shell), command.text.value]
}

const UNIX_SHELL = ['/bin/sh', '-c']

const WINDOWS_SHELL = ['cmd', '/S', '/C']

function testOf({ test, command }: HealthcheckInstruction): readonly string[] {
  if (command === null) return [(test?.value ?? 'NONE').toUpperCase()]
  if (command.form === 'shell') return ['CMD-SHELL', command.text.value]
  return ['CMD', ...command.words.map((word) => word.value)]
}
