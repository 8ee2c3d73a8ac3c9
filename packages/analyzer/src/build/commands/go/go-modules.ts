import { ANY_SIZE, atLeast } from '../../../facts/size-range.ts'
import type { Machine } from '../../machine/machine.ts'
import { rangeOf } from '../../project/weight.ts'
import type { CommandCall, CommandResult } from '../command-model.ts'
import { fillFolder } from '../making/write-output.ts'
import { failed, succeeded, unsure } from '../results.ts'
import { findModule, type GoModule } from './go-module.ts'
import type { GoSettings } from './go-settings.ts'

/** `go mod download`: fetches the modules that go.mod asks for. */
export function downloadModules(settings: GoSettings, call: CommandCall, machine: Machine): CommandResult | null {
  const module = findModule(call.folder, machine)
  if (module === null) return null
  if (typeof module === 'string') return failed('go: no modules specified (see ’go help mod download’)')
  if (module.statements !== null && module.requires.length === 0) return succeeded()
  return fetchModules(module, settings, machine)
}

/** Fills the module cache; how much comes, the project says, and only then is it sure that all comes. */
export function fetchModules(
  { requires, statements }: GoModule,
  settings: GoSettings,
  machine: Machine,
): CommandResult {
  const known = machine.project.go?.modules
  const hasNone = known !== undefined && rangeOf(known.bytes).maxBytes === 0
  if (hasNone) return succeeded()
  const isThere = machine.files.find(`${settings.modules}/cache/download`).kind === 'found'
  if (!machine.hasNetwork && !isThere && machine.files.find(settings.modules).kind === 'missing') {
    return failed('go: the modules can’t be fetched: this step has no network')
  }
  const size =
    known === undefined ? (statements === null ? ANY_SIZE : atLeast(requires.length * 1000)) : rangeOf(known.bytes)
  const filled = fillFolder(machine, settings.modules, size, 'Go keeps there the modules that it fetched.')
  if (filled.kind === 'denied') return failed(`go: ${filled.message}`)
  return known === undefined ? unsure('Whether all modules can be fetched is not known.') : succeeded()
}
