import { ANY_SIZE } from '../../../facts/size-range.ts'
import { NEVER_THE_SAME, textOf } from '../../files/content.ts'
import type { Machine } from '../../machine/machine.ts'
import type { CommandCall, CommandResult } from '../command-model.ts'
import { isOfImage } from '../making/of-image.ts'
import { failed, succeeded, unsure } from '../results.ts'
import { addPackages, removePackages } from './add-packages.ts'
import { findPackage } from './known-programs.ts'

/** What a manager of RPM packages is asked for. */
export interface RpmRequest {
  readonly verb: 'fetch-lists' | 'install' | 'upgrade' | 'remove' | 'clean'
  readonly packages: readonly string[]
  /** Whether it is told not to ask. */
  readonly saysYes: boolean
  /** Its exit status where it has no rights. */
  readonly noRights: number
  /** Files that may tell it not to ask. */
  readonly settings: readonly string[]
}

/** Installs, upgrades and removes packages as dnf and the like do. */
export function changePackages(request: RpmRequest, call: CommandCall, machine: Machine): CommandResult {
  const { verb, packages, saysYes, noRights } = request
  const { name } = call
  if (machine.account.uid !== 0) {
    return verb === 'clean' || verb === 'fetch-lists'
      ? unsure(`Whether ${name} keeps a cache for this user is not known`)
      : failed(`${name}: this command has to be run as root`, noRights)
  }
  if (verb === 'clean') return clean(name, machine)
  if (verb === 'remove') {
    removePackages(name, packages, machine)
    settle(name, machine)
    return unsure(`Whether the packages are there that ${name} is to remove is not known`)
  }
  if (!machine.hasNetwork) return unsure(`${name} can’t fetch packages without a network`)
  keepCache(name, machine)
  if (verb === 'fetch-lists') return unsure(`Whether ${name} reaches its repositories depends on the network`)
  if (!saysYes && packages.some((one) => isAbsent(one, machine)) && asks(request, call, machine)) {
    return failed('Is this ok [y/N]: Operation aborted.')
  }
  const isByName = packages.every((one) => /^[\w.+-]+$/.test(one))
  addPackages(
    {
      manager: name,
      // Where certificates go is another place than on Debian.
      packages: verb === 'upgrade' ? [] : isByName ? packages.filter((one) => one !== 'ca-certificates') : ['?'],
      size: ANY_SIZE,
      folders: ['/usr', '/etc', '/var'],
    },
    machine,
  )
  settle(name, machine)
  return unsure(`Whether ${name} finds and installs the packages depends on its repositories`)
}

/** Whether a package is surely not installed yet: a program of it is not there. */
function isAbsent(name: string, { files }: Machine): boolean {
  return findPackage(name)?.programs.some((path) => files.find(path).kind === 'missing') === true
}

/** Whether it surely asks, and nobody answers. */
function asks({ settings }: RpmRequest, call: CommandCall, { files }: Machine): boolean {
  return (
    textOf(call.input) === '' &&
    settings.every((path) => {
      const place = files.find(path)
      if (place.kind === 'missing') return true
      return place.kind === 'unknown' ? isOfImage(place.why) : place.node.time === 0
    })
  )
}

function keepCache(name: string, { files }: Machine): void {
  const place = files.find('/var/cache')
  if (place.kind !== 'found' || place.node.kind !== 'folder') return
  const rest = { size: ANY_SIZE, identity: NEVER_THE_SAME }
  files.doubt(place.path, `${name} keeps there what it fetched.`, 'more', rest)
}

function clean(name: string, { files }: Machine): CommandResult {
  for (const path of ['/var/cache/dnf', '/var/cache/libdnf5', '/var/cache/yum', '/var/cache/zypp']) {
    const place = files.find(path)
    if (place.kind === 'found') files.doubt(place.path, `${name} took away what it kept there.`, 'other')
  }
  return succeeded()
}

/** What is installed is written down. */
function settle(name: string, { files }: Machine): void {
  for (const path of ['/var/lib/rpm', '/usr/lib/sysimage/rpm']) {
    const place = files.find(path)
    if (place.kind === 'found') files.doubt(place.path, `${name} keeps there what is installed.`, 'other')
  }
}
