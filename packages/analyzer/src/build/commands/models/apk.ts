import { apkIndex, findApkAdd } from '../../../facts/apk.ts'
import { between, type SizeRange } from '../../../facts/size-range.ts'
import { product } from '../../files/content.ts'
import type { Machine } from '../../machine/machine.ts'
import { defineCommand, type CommandResult } from '../command-model.ts'
import { readOptions, type OptionNames } from '../options.ts'
import { addPackages, removePackages } from '../packages/add-packages.ts'
import { findPackage } from '../packages/known-programs.ts'
import { failed, succeeded, unsure } from '../results.ts'

export const apk = defineCommand({
  names: ['apk'],
  summary:
    'Adds and removes packages, together under a name of their own too, and keeps its index unless told --no-cache.',
  run(call, machine) {
    const options = readOptions(call.words, OPTIONS)
    if (options === null) return null
    const [verb, ...names] = options.operands
    if (verb !== undefined && machine.account.uid !== 0) {
      return failed('ERROR: Unable to lock database: Permission denied', LOCKED)
    }
    const keepsIndex = !options.has('no-cache')
    switch (verb) {
      case 'update':
        return update(machine)
      case 'add':
        return add(names, options.value('t') ?? null, keepsIndex, machine)
      case 'del':
        return remove(names, machine)
      case 'upgrade':
        return add([], null, keepsIndex, machine)
      default:
        return null
    }
  },
})

const LOCKED = 99

const OPTIONS: OptionNames = {
  flags: 'qUufv',
  values: 'tX',
  longFlags: {
    'no-cache': 'no-cache',
    quiet: 'q',
    'update-cache': 'U',
    update: 'U',
    upgrade: 'u',
    purge: 'purge',
    'no-progress': 'q',
    'allow-untrusted': 'untrusted',
    available: 'a',
    latest: 'l',
    'force-overwrite': 'f',
    'force-broken-world': 'f',
    rdepends: 'r',
  },
  longValues: { virtual: 't', repository: 'X' },
}

function update(machine: Machine): CommandResult {
  if (!machine.hasNetwork) return unsure('apk can’t fetch its index without a network')
  keepIndex(machine)
  return unsure('Whether apk reaches its repository depends on the network')
}

function keepIndex(machine: Machine): void {
  const { files } = machine
  const folder = files.makeFolders('/var/cache/apk')
  if (typeof folder !== 'string') return
  machine.useFact('apk/index')
  files.doubt(folder, 'apk keeps its index there.', 'more', { size: apkIndex.size, identity: machine.newIdentity() })
}

function add(specs: readonly string[], group: string | null, keepsIndex: boolean, machine: Machine): CommandResult {
  if (!machine.hasNetwork) return unsure('apk can’t fetch packages without a network')
  if (keepsIndex) keepIndex(machine)
  const found = findApkAdd(specs)
  for (const { id } of found.facts) machine.useFact(id)
  const names = specs.map((spec) => spec.replace(/[=<>~@].*$/, ''))
  const size = between(0.5 * found.size.minBytes, found.size.maxBytes * 2 + REWRITTEN.maxBytes)
  addPackages({ manager: 'apk', packages: names, size, folders: FOLDERS }, machine)
  settle(machine)
  const isPlain = specs.length > 0 && specs.every((spec) => /^[a-z\d][\w.+-]*$/.test(spec))
  if (group !== null) return unsure(`Whether apk finds all packages of ${group} depends on its repository`)
  return isPlain && isServed(machine) && names.every((name) => ON_ALPINE.has(name) && findPackage(name) !== null)
    ? succeeded()
    : unsure('Whether apk finds and installs the packages depends on its repository')
}

// Packages that every release of Alpine has under this name.
const ON_ALPINE = new Set(
  'bash build-base ca-certificates cmake curl g++ gcc git jq make musl-dev nodejs npm openssl python3 rsync tini tzdata unzip wget zip'.split(
    ' ',
  ),
)

// What apk keeps about packages is written anew.
const REWRITTEN: SizeRange = between(0, 3_000_000)

const FOLDERS = ['/usr', '/etc', '/bin', '/lib', '/sbin', '/var'] as const

function isServed({ system: { family, version } }: Machine): boolean {
  return family === 'alpine' && version !== null
}

function remove(names: readonly string[], machine: Machine): CommandResult {
  // A name with a dot in front stands for packages that were added together.
  removePackages(
    'apk',
    names.filter((name) => !name.startsWith('.')),
    machine,
  )
  settle(machine)
  return succeeded()
}

function settle(machine: Machine): void {
  const { files } = machine
  for (const path of ['/lib/apk/db/installed', '/etc/apk/world']) {
    const place = files.find(path)
    if (place.kind === 'found') files.writeFile(place.path, product(machine.newIdentity(), between(1, 10_000_000)))
  }
}
