import { between } from '../../../facts/size-range.ts'
import { product } from '../../files/content.ts'
import { joinPath } from '../../machine/file-access.ts'
import type { Machine } from '../../machine/machine.ts'
import { defineCommand, type CommandCall, type CommandResult } from '../command-model.ts'
import { makeFolder } from '../making/write-output.ts'
import { installPackages } from '../python/pip-install.ts'
import { findPython, type PythonPlace } from '../python/python-place.ts'
import { succeeded, unsure } from '../results.ts'

export const pip = defineCommand({
  names: ['pip', 'pip3', 'pip3.9', 'pip3.10', 'pip3.11', 'pip3.12', 'pip3.13', 'pip3.14'],
  summary: 'Installs packages into the environment it belongs to, and keeps wheels (wheel, download).',
  run(call, machine) {
    return runPip(call.words, findPython(call, machine), call, machine)
  },
})

/** Does what `pip` and `python -m pip` are asked for. */
export function runPip(
  words: readonly string[],
  python: PythonPlace | null,
  call: CommandCall,
  machine: Machine,
): CommandResult | null {
  const [verb, ...rest] = words
  switch (verb) {
    case 'install':
      return installPackages(rest, python, call, machine)
    case 'wheel':
    case 'download':
      return keepWheels(rest, call, machine)
    case '--version':
    case '-V':
    case 'list':
    case 'freeze':
    case 'show':
      return { ...succeeded(product(machine.newIdentity(), between(0, 1_000_000))), status: verb === 'show' ? null : 0 }
    default:
      return null
  }
}

/** `pip wheel -w folder`, `pip download -d folder`. */
function keepWheels(words: readonly string[], call: CommandCall, machine: Machine): CommandResult | null {
  const at = words.findIndex((word) => /^(?:-w|-d|--wheel-dir|--dest)$/.test(word))
  const joined = words.flatMap((word) => /^--(?:wheel-dir|dest)=(.+)$/.exec(word)?.[1] ?? [])
  const path = at === -1 ? (joined[0] ?? '.') : words[at + 1]
  if (path === undefined) return null
  const folder = makeFolder(machine, joinPath(path, call.folder))
  if (folder.kind !== 'ok') return null
  machine.files.doubt(folder.value, 'pip keeps wheels there, which are not listed one by one.', 'more')
  return unsure('Whether pip finds all packages depends on its index')
}
