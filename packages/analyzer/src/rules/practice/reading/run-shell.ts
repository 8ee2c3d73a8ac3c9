import { findDialect, findInterpreter, type Dialect } from '../../../shell/dialect.ts'
import { readShell, type ShellScript } from '../../../shell/shell-script.ts'
import type { Instruction } from '../../../syntax/instructions/types.ts'
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

/** What an instruction runs; null if it runs nothing, or something that no POSIX shell reads. */
export function shellOf(instruction: Instruction, scene: Scene): RunShell | null {
  const { system, sh } = scene.stage === null ? { system: null, sh: null } : traitsOf(scene.stage)
  const isWindows = system === 'windows' || scene.stage?.platform.os === 'windows' || scene.dockerfile.escape === '`'
  const shell = scene.step?.config.shell ?? (isWindows ? WINDOWS_SHELL : DEFAULT_SHELL)
  const isText = 'command' in instruction && instruction.command?.form === 'shell'
  const dialect = findDialect(shell, sh)
  if (isText && dialect === 'other') return null
  const script = readShell(instruction)
  if (script === null) return null
  if (script.interpreter === null) return { script, dialect, shell }
  const interpreter = findInterpreter(script.interpreter, sh)
  return interpreter === 'other' ? null : { script, dialect: interpreter, shell }
}
