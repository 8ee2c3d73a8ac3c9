import { between } from '../../../facts/size-range.ts'
import { product } from '../../files/content.ts'
import type { Machine } from '../../machine/machine.ts'
import type { CommandCall, CommandResult } from '../command-model.ts'
import { UNTOLD } from '../making/made-of.ts'
import { fillFolder, writeOutput } from '../making/write-output.ts'
import { failed, unsure } from '../results.ts'
import { readGoSettings } from './go-settings.ts'

/** `go install example.org/tool@latest`: a program that is made of sources from elsewhere. */
export function installFromElsewhere(
  words: readonly string[],
  call: CommandCall,
  machine: Machine,
): CommandResult | null {
  const settings = readGoSettings(words, call, machine)
  if (settings === null) return null
  if (!machine.hasNetwork) return failed('go: the module can’t be fetched: this step has no network')
  const { system, architecture, hasCgo, modules, buildCache, programs } = settings
  if (system !== 'linux') return null
  const libc = hasCgo === false ? 'none' : null
  const nature =
    libc === null ? null : ({ kind: 'program', libc, libraries: [], platform: `${system}/${architecture}` } as const)
  for (const operand of settings.options.operands) {
    const names = operand.replace(/@.*$/, '').split('/')
    const last = names.at(-1) ?? ''
    const name = /^v\d+$/.test(last) ? (names.at(-2) ?? last) : last
    const written = writeOutput(
      machine,
      `${programs}/${name}`,
      '/',
      product(UNTOLD, between(800_000, 500_000_000), nature),
      0o755,
    )
    if (written.kind === 'denied') return failed(`go: ${written.message}`)
  }
  const size = between(1000, 2_000_000_000)
  fillFolder(machine, modules, size, 'Go keeps there the modules that it fetched.')
  fillFolder(machine, buildCache, size, 'Go keeps there what it has compiled.')
  return unsure('Whether the program can be fetched and built is not known.')
}
