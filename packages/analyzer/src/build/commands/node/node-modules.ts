import { addSizes, ANY_SIZE, atLeast, between, type SizeRange } from '../../../facts/size-range.ts'
import { utf8Length } from '../../../text/utf8.ts'
import { textContent } from '../../files/content.ts'
import { emptyFolder, type FolderNode, type Identity } from '../../files/node.ts'
import type { Machine } from '../../machine/machine.ts'
import { rangeOf } from '../../project/weight.ts'
import { identityOf, type Part } from '../making/made-of.ts'
import { fits, isOmitted, type LockedPackage, type NpmLock, type Omissions } from './npm-lock.ts'

/** Packages of a lock file that are installed, and those of which it can't be told. */
export interface Selection {
  readonly packages: readonly LockedPackage[]
  readonly perhaps: readonly LockedPackage[]
  /** Whether some are left out that do not fit the system. */
  readonly hasMisfits: boolean
}

/** Which packages of a lock file are installed. */
export function selectPackages(lock: NpmLock, omits: Omissions, machine: Machine): Selection {
  const { architecture, libc } = machine.system
  const wanted = lock.packages.filter(({ path }) => {
    const entry = lock.entries.get(path) ?? {}
    return entry['link'] !== true && !isOmitted(entry, omits)
  })
  const verdicts = wanted.map((one) => [one, fits(one, architecture, libc === 'none' ? null : libc)] as const)
  const hasMisfits = verdicts.some(([, verdict]) => verdict !== true)
  // What only a package needs that does not fit goes with it, so of the optional ones just those that name this system are sure.
  const isSure = ({ isOptional, platforms }: LockedPackage): boolean => !hasMisfits || !isOptional || platforms !== null
  return {
    packages: verdicts.flatMap(([one, verdict]) => (verdict === true && isSure(one) ? [one] : [])),
    perhaps: verdicts.flatMap(([one, verdict]) =>
      verdict === false || (verdict === true && isSure(one)) ? [] : [one],
    ),
    hasMisfits,
  }
}

/** Makes node_modules anew with what a lock file says and nothing else. */
export function writeModules(
  path: string,
  lock: NpmLock,
  chosen: Selection,
  size: SizeRange,
  key: Part,
  machine: Machine,
): void {
  const { files, account, clock } = machine
  const before = files.find(path)
  const marks = before.kind === 'found' && before.node.kind === 'folder' ? before.node : account
  files.put(path, renewed(before.kind === 'found' && before.node.kind === 'folder' ? before.node : null, machine))
  for (const one of chosen.packages) files.makeFolders(inModules(path, one.path), marks)
  const text = lockTextOf(lock, chosen)
  if (text !== null) files.writeFile(`${path}/.package-lock.json`, textContent(text), account)
  const listed = text === null ? 0 : utf8Length(text, 0, text.length)
  files.doubt(path, 'npm installed packages there, whose files are not listed one by one.', 'more', {
    size: between(Math.max(0, size.minBytes - listed), Math.max(0, size.maxBytes - listed)),
    identity: identityOfPackages(chosen, key),
  })
  // What is made after the doubt is all there is.
  for (const [folder, programs] of programsOf(path, chosen.packages)) {
    const bin = emptyFolder(clock.tick(), 0o755, account.uid, account.gid)
    files.put(folder, bin)
    for (const [name, target] of programs) files.makeLink(`${folder}/${name}`, target, account)
    if (chosen.perhaps.length > 0) files.doubt(folder, 'Which optional packages are installed is not sure.', 'more')
  }
}

function renewed(before: FolderNode | null, { account: { uid, gid }, clock }: Machine): FolderNode {
  return before === null
    ? emptyFolder(clock.tick(), 0o755, uid, gid)
    : { ...before, time: clock.tick(), children: new Map(), doubt: null }
}

// packages/a/node_modules/b is in the folder of a workspace.
function inModules(path: string, own: string): string {
  return `${path.slice(0, path.lastIndexOf('/'))}/${own}`
}

type Programs = Map<string, string>

/** The links in `.bin` beside packages that bring programs. */
function programsOf(path: string, packages: readonly LockedPackage[]): ReadonlyMap<string, Programs> {
  const folders = new Map<string, Programs>([[`${path}/.bin`, new Map()]])
  for (const { path: own, name, programs } of packages) {
    const folder = `${inModules(path, own.slice(0, own.length - name.length))}.bin`
    for (const [program, file] of programs) {
      const links = folders.get(folder) ?? new Map<string, string>()
      // Of two that bring a program of one name, which wins is not sure; here the first.
      if (!links.has(program)) links.set(program, `../${name}/${file.replace(/^\.?\//, '')}`)
      folders.set(folder, links)
    }
  }
  for (const [folder, links] of folders) if (links.size === 0) folders.delete(folder)
  return folders
}

/** The list that npm keeps of what it installed; null where it can't be told to the letter. */
function lockTextOf(lock: NpmLock, { packages, hasMisfits }: Selection): string | null {
  if (hasMisfits || lock.hasLinks || lock.lockfileVersion !== 3) return null
  const { name, version, lockfileVersion } = lock
  const entries = Object.fromEntries(packages.map(({ path }) => [path, lock.entries.get(path)]))
  const whole = { name, version, lockfileVersion, requires: true, packages: entries }
  return `${JSON.stringify(whole, null, 2)}\n`
}

/** Stands for the files of packages: archives have checksums, and only scripts make something else of them. */
function identityOfPackages({ packages, perhaps }: Selection, key: Part): Identity {
  const isPlain = perhaps.length === 0 && packages.every(({ hasScripts }) => !hasScripts)
  const parts = packages.map((one): Part => [one.path, one.version, one.integrity])
  return identityOf(isPlain ? parts : [...parts, perhaps.map(({ path, integrity }) => [path, integrity]), key], isPlain)
}

/** How big node_modules is, if something is known of the project; with or without packages for development. */
export function sizeOfModules({ project }: Machine, omits: Omissions): SizeRange {
  const { productionModules, developmentModules } = project.node ?? {}
  if (productionModules === undefined) return ANY_SIZE
  const production = rangeOf(productionModules.bytes)
  if (omits.development) return production
  return developmentModules === undefined
    ? atLeast(production.minBytes)
    : addSizes(production, rangeOf(developmentModules.bytes))
}
