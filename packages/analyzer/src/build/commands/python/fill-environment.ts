import { ANY_SIZE } from '../../../facts/size-range.ts'
import { NEVER_THE_SAME } from '../../files/content.ts'
import type { Access } from '../../machine/file-access.ts'
import type { Machine } from '../../machine/machine.ts'
import { isKnown } from '../../machine/value.ts'
import { rangeOf } from '../../project/weight.ts'
import type { CommandCall } from '../command-model.ts'
import { fillFolder, makeFolder } from '../making/write-output.ts'
import { findPython } from './python-place.ts'

/** Fills a virtual environment, which is made if it is missing, with the packages of the project. */
export function fillEnvironment(path: string, name: string, machine: Machine): Access<string> {
  const { files } = machine
  const isNew = files.find(path).kind === 'missing'
  const made = makeFolder(machine, path)
  if (made.kind === 'ok') {
    const why = `${name} installed packages there, whose files are not listed one by one.`
    const rest = { size: sizeOfPackages(machine), identity: NEVER_THE_SAME }
    files.doubt(made.value, why, isNew ? 'more' : 'other', rest)
  }
  return made
}

/** Puts packages beside those of Python itself; null where it can't be told where that is. */
export function fillSystem(call: CommandCall, machine: Machine): Access<string> | null {
  const python = findPython({ ...call, name: 'python3', program: null }, machine)
  if (python?.packages === null || python?.packages === undefined) return null
  const why = `${call.name} installed packages there, whose files are not listed one by one.`
  const filled = fillFolder(machine, python.packages, sizeOfPackages(machine), why)
  const bin = machine.files.find(`${python.prefix}/bin`)
  if (filled.kind === 'ok' && bin.kind === 'found') {
    machine.files.doubt(bin.path, 'Packages brought programs that are not listed one by one.', 'more')
  }
  return filled
}

function sizeOfPackages({ project }: Machine): typeof ANY_SIZE {
  const packages = project.python?.packages
  return packages === undefined ? ANY_SIZE : rangeOf(packages.bytes)
}

/** The folder that settings name, or one at home; null where that can't be told. */
export function cacheAt(name: string, variable: string, { environment }: CommandCall, machine: Machine): string | null {
  const home = environment.get('HOME') ?? machine.account.home
  const path = environment.get(variable) ?? (isKnown(home) ? `${home}/${name}` : null)
  return path !== null && isKnown(path) && path.startsWith('/') ? path : null
}

/** Whether a file of the project is in the folder or, as tools look there too, in one around it. */
export function hasProjectFile(name: string, folder: string, machine: Machine): 'here' | 'nowhere' | null {
  if (machine.files.find(`${folder}/${name}`).kind === 'found') return 'here'
  const parts = folder.split('/')
  const paths = parts.map((_, at) => `${parts.slice(0, parts.length - at).join('/')}/${name}`)
  return paths.every((path) => machine.files.find(path).kind === 'missing') ? 'nowhere' : null
}
