import { ANY_SIZE } from '../../../facts/size-range.ts'
import { product } from '../../files/content.ts'
import { joinPath, mayChangeFolderOf, writeFile } from '../../machine/file-access.ts'
import type { Machine } from '../../machine/machine.ts'
import { rangeOf } from '../../project/weight.ts'
import type { CommandCall, CommandResult } from '../command-model.ts'
import { toolKey } from '../making/made-of.ts'
import { failed, succeeded, unsure } from '../results.ts'
import { isInSync } from './in-sync.ts'
import { readJson, textsIn, type JsonObject } from './json-file.ts'
import { selectPackages, sizeOfModules, writeModules } from './node-modules.ts'
import { fillCache } from './npm-home.ts'
import { readNpmLock, type NpmLock } from './npm-lock.ts'
import type { NpmSettings } from './npm-settings.ts'
import { runScripts } from './package-scripts.ts'

/** What it takes to install: where, how, and what package.json says. */
interface Installation {
  readonly settings: NpmSettings
  readonly manifest: JsonObject
  readonly call: CommandCall
  readonly machine: Machine
}

const AFTERWARDS = ['preinstall', 'install', 'postinstall', 'prepublish', 'preprepare', 'prepare', 'postprepare']

const UNLISTED = 'Which packages npm installs there is not known.'

/** `npm ci`: node_modules anew, with just what the lock file says. */
export function installLocked(settings: NpmSettings, call: CommandCall, machine: Machine): CommandResult {
  const lock = findLock(settings.folder, machine)
  if (lock.kind === 'missing') return failed('npm ci can only install with a package-lock.json, and there is none')
  const manifest = readJson(machine, 'package.json', settings.folder)
  if (manifest.kind === 'broken' || lock.kind === 'broken') return unsure('A file of the project is no JSON')
  if (manifest.kind !== 'found' || lock.kind !== 'found') return installUnknown([], settings, machine)
  const known = readNpmLock(lock.value)
  if (known === null) return installUnknown([], settings, machine)
  const verdict = isInSync(manifest.value, known)
  if (verdict === false) {
    return failed(
      'npm ci needs package.json and package-lock.json to be in sync: update the lock file with npm install',
    )
  }
  return install({ settings, manifest: manifest.value, call, machine }, known, verdict)
}

/** `npm install` without names: what package.json asks for, in the versions of the lock file if there is one. */
export function installAll(
  settings: NpmSettings,
  hasLock: boolean,
  call: CommandCall,
  machine: Machine,
): CommandResult {
  const { folder } = settings
  const manifest = readJson(machine, 'package.json', folder)
  if (manifest.kind !== 'found') return installUnknown([], settings, machine)
  const found = findLock(folder, machine)
  const lock = found.kind === 'found' ? readNpmLock(found.value) : null
  const isFresh = machine.files.find(`${folder}/node_modules`).kind === 'missing'
  if (hasLock) writeFile(machine, 'package-lock.json', folder, product(machine.newIdentity(), ANY_SIZE))
  if (lock !== null && isFresh && isInSync(manifest.value, lock) === true) {
    return install({ settings, manifest: manifest.value, call, machine }, lock, true)
  }
  const kinds = settings.omits.development ? ['dependencies'] : ['dependencies', 'devDependencies']
  const names = kinds.flatMap((kind) => [...textsIn(manifest.value[kind]).keys()])
  const result = installUnknown(names, settings, machine)
  const after = settings.runsScripts ? runScripts(AFTERWARDS, manifest.value, settings.folder, [], call, machine) : null
  return after !== null && after.status !== null && after.status > 0 ? after : result
}

/** `npm prune --omit=dev`: takes away what the lock file has for development only. */
export function pruneModules(settings: NpmSettings, call: CommandCall, machine: Machine): CommandResult {
  const path = `${settings.folder}/node_modules`
  const [manifest, found] = [readJson(machine, 'package.json', settings.folder), findLock(settings.folder, machine)]
  const lock = found.kind === 'found' ? readNpmLock(found.value) : null
  const place = machine.files.find(path)
  if (place.kind === 'missing') return succeeded()
  const doubt = place.kind === 'found' && place.node.kind === 'folder' ? place.node.doubt : null
  const isKnown = manifest.kind === 'found' && lock !== null && isInSync(manifest.value, lock) === true
  if (!isKnown || doubt?.rest?.isAll !== true) {
    if (place.node?.kind === 'folder') machine.files.doubt(place.path, 'npm took packages away there.', 'other')
    return unsure('Which packages npm takes away is not known')
  }
  const chosen = selectPackages(lock, settings.omits, machine)
  const size = sizeOfModules(machine, settings.omits)
  writeModules(path, lock, chosen, size, doubt.rest.identity.key ?? toolKey(call, machine), machine)
  return succeeded()
}

/** Installs packages by name beside those that are there. */
export function installNamed(
  specs: readonly string[],
  settings: NpmSettings,
  isSaved: boolean,
  machine: Machine,
): CommandResult {
  if (isSaved) {
    for (const name of ['package.json', 'package-lock.json']) {
      writeFile(machine, name, settings.folder, product(machine.newIdentity(), ANY_SIZE))
    }
  }
  return installUnknown(specs.flatMap(nameOf), settings, machine)
}

// `@scope/name@^1`, `name@latest`; an address or a folder has another name inside.
function nameOf(spec: string): readonly string[] {
  const [, name] = /^((?:@[\w.-]+\/)?[\w.-]+)(?:@[^:/]*)?$/.exec(spec) ?? []
  return name === undefined || name.startsWith('.') ? [] : [name]
}

type LockFile = ReturnType<typeof readJson>

function findLock(folder: string, machine: Machine): LockFile {
  const shrinkwrap = readJson(machine, 'npm-shrinkwrap.json', folder)
  if (shrinkwrap.kind === 'found' || shrinkwrap.kind === 'broken') return shrinkwrap
  const lock = readJson(machine, 'package-lock.json', folder)
  return lock.kind === 'missing' ? shrinkwrap : lock
}

function install(installation: Installation, lock: NpmLock, isSure: boolean | null): CommandResult {
  const { settings, manifest, call, machine } = installation
  const path = `${settings.folder}/node_modules`
  const chosen = selectPackages(lock, settings.omits, machine)
  const isNeeded = chosen.packages.length + chosen.perhaps.length > 0
  if (isNeeded && !machine.hasNetwork) return failed('npm can’t reach its registry without a network')
  if (!mayChangeFolderOf(machine, path)) return failed(`EACCES: permission denied, mkdir '${path}'`, EACCES)
  const hasOwnScripts = settings.runsScripts && chosen.packages.some(({ hasScripts }) => hasScripts)
  const isPlain = chosen.packages.every(({ integrity }) => integrity !== null) && !lock.hasLinks
  if (isNeeded)
    writeModules(path, lock, chosen, sizeOfModules(machine, settings.omits), toolKey(call, machine), machine)
  else emptyModules(path, machine)
  if (isSure === null || lock.hasLinks) doubtModules(path, machine)
  if (isNeeded) keepInCache(settings.cache, machine)
  const after = settings.runsScripts
    ? runScripts(AFTERWARDS, manifest, settings.folder, [], call, machine)
    : succeeded()
  if (after.status !== 0) return after
  if (isSure === true && isPlain && !hasOwnScripts && chosen.perhaps.length === 0) return succeeded()
  return unsure('Whether all packages can be installed is not known')
}

// The number that the system has for it, as an exit status.
const EACCES = 243

function emptyModules(path: string, machine: Machine): void {
  const place = machine.files.find(path)
  if (place.kind !== 'found' || place.node.kind !== 'folder') return
  machine.files.put(path, { ...place.node, time: machine.clock.tick(), children: new Map(), doubt: null })
}

function doubtModules(path: string, machine: Machine): void {
  machine.files.doubt(path, UNLISTED, 'other')
}

/** Makes node_modules with packages of which some names are known and the rest is not. */
export function installUnknown(names: readonly string[], settings: NpmSettings, machine: Machine): CommandResult {
  const { files, account } = machine
  const path = joinPath('node_modules', settings.folder)
  if (!machine.hasNetwork) return failed('npm can’t reach its registry without a network')
  if (!mayChangeFolderOf(machine, path)) return failed(`EACCES: permission denied, mkdir '${path}'`, EACCES)
  const folder = files.makeFolders(path, account)
  if (typeof folder === 'string') {
    for (const name of names) files.makeFolders(`${folder}/${name}`, account)
    files.doubt(folder, UNLISTED, 'more')
  }
  keepInCache(settings.cache, machine)
  return unsure('Whether npm finds all that it is to install depends on its registry')
}

function keepInCache(cache: string | null, machine: Machine): void {
  if (cache === null) return
  const { cacheBytes } = machine.project.node ?? {}
  fillCache(machine, cache, cacheBytes === undefined ? ANY_SIZE : rangeOf(cacheBytes))
}
