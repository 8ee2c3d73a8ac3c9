import { ANY_SIZE, between } from '../../../facts/size-range.ts'
import { product } from '../../files/content.ts'
import { openFile, writeFile } from '../../machine/file-access.ts'
import type { Machine } from '../../machine/machine.ts'
import { defineCommand, type CommandCall, type CommandResult } from '../command-model.ts'
import { readOptions, type OptionNames } from '../options.ts'
import { addPackages, removePackages } from '../packages/add-packages.ts'
import { failed, succeeded, unsure } from '../results.ts'

export const dpkg = defineCommand({
  names: ['dpkg', 'dpkg-query'],
  summary: 'Tells the architecture, installs packages from files and removes packages; what it lists is not known.',
  run(call, machine) {
    const options = readOptions(call.words, call.name === 'dpkg' ? OPTIONS : QUERIES)
    if (options === null) return null
    if (options.has('print-architecture')) return architecture(machine)
    if (['W', 'l', 's', 'L', 'S'].some((letter) => options.has(letter))) {
      const output = product(machine.newIdentity(), between(0, 10_000_000))
      return options.operands.length === 0
        ? succeeded(output)
        : unsure('Which packages are installed is not known', output)
    }
    const change = ['i', 'r', 'P', 'add-architecture', 'configure'].find((name) => options.has(name))
    if (change === undefined) return null
    if (machine.account.uid !== 0) return failed('dpkg: error: requested operation requires superuser privilege', ERROR)
    return changeSystem(change, options.operands, call, machine)
  },
})

const ERROR = 2

const QUERIES: OptionNames = {
  flags: 'WlsLS',
  values: 'f',
  longValues: { showformat: 'f' },
  longFlags: { list: 'l', show: 'l', status: 'l', listfiles: 'l', search: 'l' },
}

const OPTIONS: OptionNames = {
  flags: 'irPlsLSa',
  longFlags: {
    install: 'i',
    remove: 'r',
    purge: 'P',
    configure: 'configure',
    'print-architecture': 'print-architecture',
    'add-architecture': 'add-architecture',
    list: 'l',
    status: 'l',
    listfiles: 'l',
    search: 'l',
    'get-selections': 'l',
    'force-confold': 'x',
    'force-all': 'x',
    'force-depends': 'x',
  },
}

// What Debian calls them; other variants have several names.
const ARCHITECTURES: Readonly<Record<string, string>> = {
  amd64: 'amd64',
  arm64: 'arm64',
  '386': 'i386',
  ppc64le: 'ppc64el',
  riscv64: 'riscv64',
  s390x: 's390x',
}

function architecture({ system }: Machine): CommandResult | null {
  const name = ARCHITECTURES[system.architecture]
  return name === undefined ? null : succeeded(`${name}\n`)
}

function changeSystem(
  change: string,
  words: readonly string[],
  { folder }: CommandCall,
  machine: Machine,
): CommandResult | null {
  if (change === 'add-architecture') {
    const content = product(machine.newIdentity(), between(1, 100))
    const written = writeFile(machine, '/var/lib/dpkg/arch', '/', content)
    return written.kind === 'ok' && words.length === 1 ? succeeded() : null
  }
  if (change === 'r' || change === 'P') {
    removePackages('dpkg', words, machine)
    return unsure('Whether the packages are there that dpkg is to remove is not known')
  }
  for (const path of change === 'i' ? words : []) {
    const access = openFile(machine, path, folder)
    if (access.kind === 'denied') return failed(`dpkg: error: cannot access archive '${path}'`)
  }
  const folders = ['/usr', '/etc', '/var', '/opt', '/lib'] as const
  addPackages({ manager: 'dpkg', packages: ['?'], size: ANY_SIZE, folders }, machine)
  return unsure('What is in the packages that dpkg installs is not known')
}
