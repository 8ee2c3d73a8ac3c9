import type { ShellCommand, ShellPipeline } from './shell-command.ts'
import type { ShellScript } from './shell-script.ts'

/** Whether a pipe fails when any of its commands does: by the words of SHELL, or a `set` before it. */
export function failsWithAny(pipeline: ShellPipeline, script: ShellScript, shell: readonly string[]): boolean {
  return isOptionOn('pipefail', script, shell, pipeline.pos)
}

/** Whether a command that fails ends the script there: `set -e`, or -e among the words of SHELL. */
export function stopsAtFailure(script: ShellScript, shell: readonly string[], pos: number): boolean {
  return isOptionOn('errexit', script, shell, pos)
}

type Option = 'pipefail' | 'errexit'

const LETTERS: Readonly<Record<Option, string>> = { pipefail: '', errexit: 'e' }

function isOptionOn(option: Option, script: ShellScript, shell: readonly string[], pos: number): boolean {
  const starting = script.interpreter?.split(/\s+/) ?? shell
  let isOn = readSwitch(option, starting.slice(1)) ?? false
  for (const command of script.named('set', ...SHELL_NAMES)) {
    if (command.pos < pos) isOn = readSwitch(option, valuesOf(command)) ?? isOn
  }
  return isOn
}

// sh -o pipefail -c '…'     the options are those of the inner shell, and the text inside is what is asked about
const SHELL_NAMES: readonly string[] = ['sh', 'bash', 'ash', 'dash']

function valuesOf(command: ShellCommand): readonly string[] {
  return command.words.map((word) => word.value)
}

/** Whether the words turn the option on or off; null if they leave it as it is. */
function readSwitch(option: Option, words: readonly string[]): boolean | null {
  let result: boolean | null = null
  words.forEach((word, index) => {
    const [sign] = word
    if ((sign !== '-' && sign !== '+') || word.startsWith('--')) return
    const letter = LETTERS[option]
    const isNamed = word.endsWith('o') && words[index + 1] === option
    if (isNamed || (letter !== '' && word.includes(letter))) result = sign === '-'
  })
  return result
}
