import { findAptInstall, type AptInstall } from '../../../facts/apt.ts'
import { addSizes, ANY_SIZE, between, type SizeRange } from '../../../facts/size-range.ts'
import { product, textOf } from '../../files/content.ts'
import type { Machine } from '../../machine/machine.ts'
import { defineCommand, type CommandCall, type CommandResult } from '../command-model.ts'
import { readOptions, type Options } from '../options.ts'
import { addPackages, removePackages } from '../packages/add-packages.ts'
import { fetchLists, hasLists, keepLists } from '../packages/apt-lists.ts'
import { APT_OPTIONS } from '../packages/apt-options.ts'
import { findPackage } from '../packages/known-programs.ts'
import { failed, succeeded, unsure } from '../results.ts'

export const aptGet = defineCommand({
  names: ['apt-get', 'apt'],
  summary:
    'Fetches lists of packages, installs, upgrades and removes packages, and empties its cache; knows when lists, -y or the rights of root are missing.',
  run(call, machine) {
    const words = call.words.map((word) => (/^-q=?\d$|^-qq+$/.test(word) ? '-q' : word))
    const options = readOptions(words, APT_OPTIONS)
    if (options === null) return null
    const [verb, ...names] = options.operands
    if (machine.account.uid !== 0) {
      return verb === undefined ? null : failed('E: Could not open lock file: Permission denied', FAILURE)
    }
    switch (verb) {
      case 'update':
        return update(machine)
      case 'install':
        return install(names, options, call, machine)
      case 'remove':
      case 'purge':
      case 'autoremove':
      case 'autopurge':
      case 'auto-remove':
        return remove(names, options, call, machine)
      case 'upgrade':
      case 'dist-upgrade':
      case 'full-upgrade':
        return upgrade(options, call, machine)
      case 'clean':
      case 'autoclean':
      case 'auto-clean':
      case 'distclean':
        return clean(verb === 'distclean', machine)
      default:
        return null
    }
  },
})

const FAILURE = 100

// apt's own folders change as well, but what was listed of them mostly stays.
const FOLDERS = ['/usr', '/etc', '/var'] as const

function update(machine: Machine): CommandResult {
  if (!machine.hasNetwork) return unsure('apt-get update only warns where it reaches nothing')
  fetchLists(machine)
  return isServed(machine) ? succeeded() : unsure('Whether the lists can be fetched depends on the network')
}

/** Whether the archive still has the release: those that are out of support move elsewhere. */
function isServed({ system: { family, version } }: Machine): boolean {
  const least = family === 'debian' ? 11 : family === 'ubuntu' ? 22 : Number.POSITIVE_INFINITY
  return version !== null && Number.parseFloat(version) >= least
}

function install(specs: readonly string[], options: Options, call: CommandCall, machine: Machine): CommandResult {
  if (specs.length === 0) return succeeded()
  const isByName = specs.every((spec) => /^[a-z\d][\w.+-]*(?:[:=/][\w.:~+*-]+)*[+-]?$/.test(spec))
  const names = specs.map((spec) => spec.replace(/[:=/].*$/, ''))
  const lists = hasLists(machine)
  if (lists === false && isByName && names.some((name) => isAbsent(name, machine))) {
    return failed(
      `E: Unable to locate package ${names[0] ?? ''}: there are no lists, for apt-get update did not run`,
      FAILURE,
    )
  }
  const how = howOf(options, machine)
  const found = findAptInstall(specs, how)
  const answer = answersYes(options, call, machine)
  if (answer === false && lists === true && (found.packages ?? 0) > names.length && how.onto !== 'more') {
    return failed('Do you want to continue? [Y/n] Abort.')
  }
  if (!machine.hasNetwork) return unsure('apt-get can’t fetch packages without a network')
  for (const { id } of found.facts) machine.useFact(id)
  const size = addSizes(found.size, REWRITTEN)
  addPackages({ manager: 'apt-get', packages: isByName ? names : ['?'], size, folders: FOLDERS }, machine)
  settle(machine)
  const isCertain =
    lists === true &&
    answer === true &&
    isByName &&
    isServed(machine) &&
    names.every((name) => findPackage(name) !== null)
  const isPinned = specs.some((spec) => /[=/]/.test(spec))
  return isCertain && !isPinned && found.unknown.length === 0
    ? succeeded()
    : unsure('Whether apt-get finds and installs the packages depends on the archive')
}

// What apt and dpkg keep about packages is written anew, together with logs.
const REWRITTEN: SizeRange = between(0, 5_000_000)

function howOf(options: Options, { system: { image, version } }: Machine): AptInstall {
  const isBare = /^(?:docker\.io\/)?(?:library\/)?debian(?::|$)/.test(image ?? '')
  const isSlim = (image ?? '').includes('slim')
  const hasRecommends =
    !options.has('no-recommends') &&
    !options.all('o').some((value) => /Install-Recommends=(?:false|0|"?no)/i.test(value))
  return { hasRecommends, release: version ?? '', onto: isBare ? (isSlim ? 'slim' : 'minimal') : 'more' }
}

/** Whether a package is surely not installed yet. */
function isAbsent(name: string, machine: Machine): boolean {
  const { files } = machine
  const isMissing = (path: string): boolean => files.find(path).kind === 'missing'
  if (isMissing(`/var/lib/dpkg/info/${name}.list`) && isMissing(`/var/lib/dpkg/info/${name}:amd64.list`)) return true
  const known = findPackage(name)
  if (known?.programs.some((path) => isMissing(path)) === true) return true
  // Of an image that is nothing but the system, none of the packages that are known to add something is part.
  const { image, version } = machine.system
  const isBare = version !== null && /^(?:docker\.io\/)?(?:library\/)?(?:debian|ubuntu)(?::|$)/.test(image ?? '')
  return isBare && findAptInstall([name], BARE).unknown.length === 0
}

const BARE: AptInstall = { hasRecommends: false, release: '12', onto: 'minimal' }

/** Whether its questions are answered: null if that can't be told. */
function answersYes(options: Options, call: CommandCall, machine: Machine): boolean | null {
  if (options.has('y')) return true
  if (call.words.some((word) => word.startsWith('-qq'))) return true
  if (options.all('o').some((value) => /Assume-Yes/i.test(value))) return true
  if (textOf(call.input) !== '') return null
  const place = machine.files.find('/etc/apt/apt.conf.d')
  if (place.kind !== 'found' || place.node.kind !== 'folder') return place.kind === 'missing' ? false : null
  const own = [...place.node.children.values()].filter((node) => node.kind === 'file' && node.time > 0)
  return own.length > 0 ? null : false
}

function remove(names: readonly string[], options: Options, call: CommandCall, machine: Machine): CommandResult {
  if (answersYes(options, call, machine) !== true) return unsure('apt-get may ask before it removes anything')
  removePackages('apt-get', names, machine)
  settle(machine)
  return unsure('Whether the packages are there that apt-get is to remove is not known')
}

function upgrade(options: Options, call: CommandCall, machine: Machine): CommandResult {
  if (hasLists(machine) === false) return succeeded()
  if (answersYes(options, call, machine) !== true) return unsure('apt-get may ask before it upgrades anything')
  const size = ANY_SIZE
  addPackages({ manager: 'apt-get', packages: [], size, folders: FOLDERS }, machine)
  settle(machine)
  return unsure('What apt-get upgrades depends on the archive')
}

function clean(takesLists: boolean, machine: Machine): CommandResult {
  const place = machine.files.find('/var/cache/apt')
  if (place.kind === 'found' && place.node.kind === 'folder') {
    const archives = machine.files.find('/var/cache/apt/archives')
    if (archives.kind === 'found') machine.files.doubt(archives.path, 'apt-get clean emptied it.', 'more', LITTLE)
  }
  if (takesLists) return unsure('Whether this release of apt-get knows distclean is not known')
  return succeeded()
}

const LITTLE = { size: between(0, 1000), identity: { key: null, isExact: false } } as const

/** dpkg writes down what is installed. */
function settle(machine: Machine): void {
  const place = machine.files.find('/var/lib/dpkg/status')
  if (place.kind === 'found') {
    machine.files.writeFile(place.path, product(machine.newIdentity(), between(1000, 20_000_000)))
  }
  keepLists(machine)
}
