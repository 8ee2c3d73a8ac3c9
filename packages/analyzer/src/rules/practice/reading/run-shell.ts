import { findDialect, findInterpreter, type Dialect } from '../../../shell/dialect.ts'
import type { ShellScript } from '../../../shell/shell-script.ts'
import type { PlannedStage } from '../../../stages/plan-types.ts'
import type { Instruction } from '../../../syntax/instructions/types.ts'
import type { Dockerfile } from '../../../syntax/tree.ts'
import { countUpTo } from '../../../text/line-index.ts'
import type { Scene } from '../../define-rule.ts'
import { traitsOf } from './stage-traits.ts'

/** What an instruction runs, and the shell that reads it. */
export interface RunShell {
  readonly script: ShellScript
  readonly dialect: Dialect
  /** The words that start the shell: those of SHELL, or `/bin/sh -c`. */
  readonly shell: readonly string[]
}

const DEFAULT_SHELL: readonly string[] = ['/bin/sh', '-c']
const WINDOWS_SHELL: readonly string[] = ['cmd', '/S', '/C']

// Most rules ask about all that a file runs, and one file is looked through after the other.
let latest: { readonly scene: Scene; readonly shells: Map<Instruction, RunShell | null> } | null = null

/** What an instruction runs; null if it runs nothing, or something that no POSIX shell reads. */
export function shellOf(instruction: Instruction, scene: Scene): RunShell | null {
  if (latest?.scene !== scene) latest = { scene, shells: new Map() }
  const known = latest.shells.get(instruction)
  if (known !== undefined) return known
  const step = scene.step?.instruction === instruction ? scene.step : scene.stepOf(instruction)
  const shell = read(instruction, step?.stage ?? scene.stage, step?.config.shell ?? null, scene)
  latest.shells.set(instruction, shell)
  return shell
}

function read(
  instruction: Instruction,
  stage: PlannedStage | null,
  configured: readonly string[] | null,
  scene: Scene,
): RunShell | null {
  const { system, sh } = stage === null ? { system: null, sh: null } : traitsOf(stage)
  const isWindows = system === 'windows' || stage?.platform.os === 'windows' || scene.dockerfile.escape === '`'
  const shell = configured ?? saidShell(instruction, scene) ?? (isWindows ? WINDOWS_SHELL : DEFAULT_SHELL)
  const isText = 'command' in instruction && instruction.command?.form === 'shell'
  const dialect = findDialect(shell, sh)
  if (isText && dialect === 'other') return null
  const script = scene.shells.of(instruction)
  if (script === null || script.interpreter === null) return script === null ? null : { script, dialect, shell }
  const interpreter = findInterpreter(script.interpreter, sh)
  return interpreter === 'other' ? null : { script, dialect: interpreter, shell }
}

interface SaidShells {
  readonly dockerfile: Dockerfile
  readonly lines: readonly number[]
  readonly names: readonly string[]
}

let latestSaid: SaidShells | null = null

// # hadolint shell=powershell     for a base whose name does not tell that it is one of Windows
function saidShell({ firstLine }: Instruction, { dockerfile }: Scene): readonly string[] | null {
  if (latestSaid?.dockerfile !== dockerfile) latestSaid = findSaid(dockerfile)
  const name = latestSaid.names[countUpTo(latestSaid.lines, firstLine) - 1]
  return name === undefined ? null : [name, '-c']
}

function findSaid(dockerfile: Dockerfile): SaidShells {
  const said = dockerfile.comments.flatMap(({ line, value }) => {
    const name = /^hadolint\s+shell\s*=\s*(\S+)/.exec(value)?.[1]
    return name === undefined ? [] : [{ line, name }]
  })
  return { dockerfile, lines: said.map(({ line }) => line), names: said.map(({ name }) => name) }
}
