import { between, exactly, NO_BYTES, type SizeRange } from '../../../facts/size-range.ts'
import { NEVER_THE_SAME, product } from '../../files/content.ts'
import type { Identity } from '../../files/node.ts'
import { newFile } from '../../files/tree-editor.ts'
import type { Machine } from '../../machine/machine.ts'
import { makeFolder } from '../making/write-output.ts'
import { findPackage } from './known-programs.ts'

/** What a package manager adds to the system. */
export interface Addition {
  /** The manager: `apt-get`. */
  readonly manager: string
  readonly packages: readonly string[]
  /** All files together. */
  readonly size: SizeRange
  /** Where it may write, first where most of it goes. */
  readonly folders: readonly [string, ...string[]]
}

/** Installs packages: programs that are known, and for all else that more may be there. */
export function addPackages({ manager, packages, size, folders }: Addition, machine: Machine): void {
  const identity = machine.newIdentity()
  const isPlain = packages.every((name) => findPackage(name) !== null)
  const programs = packages.flatMap((name) => findPackage(name)?.programs ?? [])
  const listed = programs
    .filter((path) => machine.files.find(path).kind !== 'found')
    .reduce((total, path) => total + sizeOfProgram(path).maxBytes, 0)
  const unlisted = between(Math.max(0, size.minBytes - listed), size.maxBytes)
  const why = `${manager} installed packages, whose files are not listed one by one.`
  for (const [index, folder] of folders.entries()) {
    const real = machine.files.find(folder)
    if (real.kind === 'missing' || real.node?.kind !== 'folder') continue
    // A package that is not known may have brought users and settings of its own.
    const isOther = !isPlain && folder === '/etc'
    machine.files.doubt(real.path, why, isOther ? 'other' : 'more', {
      size: index === 0 ? unlisted : NO_BYTES,
      identity: index === 0 ? identity : NEVER_THE_SAME,
    })
  }
  for (const name of packages) addKnown(name, identity, machine)
}

/** How big a program is that is known by name: all but these are small. */
function sizeOfProgram(path: string): SizeRange {
  return between(1000, LARGE[path] ?? 2_000_000)
}

const LARGE: Readonly<Record<string, number>> = { '/usr/bin/cmake': 20_000_000, '/usr/bin/git': 6_000_000 }

function addKnown(name: string, identity: Identity, machine: Machine): void {
  const known = findPackage(name)
  for (const path of known?.programs ?? []) addProgram(path, identity, machine)
  for (const path of known?.others ?? []) addOther(path, name, machine)
  if (name === 'ca-certificates') addCertificates(identity, machine)
  if (name === 'tzdata') makeFolder(machine, '/usr/share/zoneinfo')
}

function addProgram(path: string, identity: Identity, machine: Machine): void {
  const place = machine.files.find(path)
  if (place.kind === 'found') return
  const around = makeFolder(machine, path.slice(0, path.lastIndexOf('/')))
  if (around.kind !== 'ok') return
  const { image, libc } = machine.system
  const nature = image === null ? null : ({ kind: 'native', libc: libc === 'none' ? null : libc, image } as const)
  const key = identity.key === null ? null : `${identity.key} ${path}`
  const content = product({ key, isExact: false }, sizeOfProgram(path), nature)
  machine.files.put(`${around.value}/${baseName(path)}`, newFile(content, machine.clock.tick(), undefined, 0o755))
}

function addOther(path: string, name: string, machine: Machine): void {
  const place = machine.files.find(path, false)
  if (place.kind === 'found') return
  const around = makeFolder(machine, path.slice(0, path.lastIndexOf('/')))
  if (around.kind !== 'ok') return
  const time = machine.clock.tick()
  const why = { text: `${path} came with ${name}; whether it is a link is not known.`, time }
  machine.files.put(`${around.value}/${baseName(path)}`, {
    kind: 'unknown',
    time,
    why,
    presence: 'there',
    size: exactly(0),
  })
}

function addCertificates(identity: Identity, machine: Machine): void {
  const path = '/etc/ssl/certs/ca-certificates.crt'
  if (machine.files.find(path).kind === 'found') return
  if (makeFolder(machine, '/etc/ssl/certs').kind !== 'ok') return
  const key = identity.key === null ? null : `${identity.key} ${path}`
  machine.files.writeFile(path, product({ key, isExact: false }, between(100_000, 500_000)))
}

/** Takes away the programs that packages are known to have brought. */
export function removePackages(manager: string, packages: readonly string[], machine: Machine): void {
  for (const name of packages) {
    const known = findPackage(name)
    for (const path of [...(known?.programs ?? []), ...(known?.others ?? [])]) {
      const place = machine.files.find(path, false)
      if (place.kind !== 'missing' && place.node !== null) machine.files.remove(place.path)
    }
  }
  const isPlain = packages.every((name) => findPackage(name) !== null)
  const usr = machine.files.find('/usr')
  if (usr.kind === 'missing' || usr.node?.kind !== 'folder') return
  const why = `${manager} took packages away, and which files went with them is not known.`
  const before = usr.node.doubt
  if (!isPlain || before?.rest === undefined) {
    machine.files.doubt(usr.path, why, isPlain ? 'more' : 'other')
    return
  }
  const size = between(0, before.rest.size.maxBytes)
  const rest = { ...before.rest, size, identity: machine.newIdentity() }
  machine.files.put(usr.path, {
    ...usr.node,
    doubt: { text: why, reach: before.reach, time: machine.clock.tick(), rest },
  })
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}
