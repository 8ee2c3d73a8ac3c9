import { ANY_SIZE, between, type SizeRange } from '../../../facts/size-range.ts'
import { splitNames } from '../../../text/split-names.ts'
import { product } from '../../files/content.ts'
import { joinPath, mayChangeFolderOf, writeFile } from '../../machine/file-access.ts'
import type { Machine } from '../../machine/machine.ts'
import { isKnown } from '../../machine/value.ts'
import { rangeOf } from '../../project/weight.ts'
import { defineCommand, type CommandCall, type CommandResult } from '../command-model.ts'
import { UNTOLD } from '../making/made-of.ts'
import { isObject, readJson, textsIn, type JsonObject } from '../node/json-file.ts'
import { readOptions, type OptionNames, type Options } from '../options.ts'
import { failed, succeeded, unsure } from '../results.ts'

export const composer = defineCommand({
  names: ['composer'],
  summary:
    'Makes vendor with the packages of composer.lock and the files that load classes (install, update, dump-autoload).',
  run(call, machine) {
    const options = readOptions(call.words, OPTIONS)
    if (options === null) return null
    const folder = joinPath(options.value('d') ?? '.', call.folder)
    const [verb, ...names] = options.operands
    const isInstall = verb === 'install' || verb === 'update' || verb === 'require'
    const isDump = verb === 'dump-autoload' || verb === 'dumpautoload'
    if (!isInstall && !isDump) return null
    const manifest = readJson(machine, 'composer.json', folder)
    if (manifest.kind === 'missing') return failed(`Composer could not find a composer.json file in ${folder}`)
    if (manifest.kind !== 'found' || (isObject(manifest.value['config']) && 'vendor-dir' in manifest.value['config']))
      return null
    if (!mayChangeFolderOf(machine, `${folder}/vendor`)) return failed('vendor does not exist and could not be created')
    if (isDump) {
      writeAutoloader(folder, machine)
      return succeeded()
    }
    return install(verb, names, manifest.value, { options, folder, call, machine })
  },
})

const FLAGS = `no-dev dev no-scripts no-autoloader optimize-autoloader classmap-authoritative apcu-autoloader prefer-dist
  no-interaction no-progress no-plugins no-suggest no-cache ignore-platform-reqs no-ansi ansi quiet optimize
  with-all-dependencies strict-psr prefer-stable no-install`

const OPTIONS: OptionNames = {
  flags: 'noaqvW',
  values: 'd',
  longFlags: Object.fromEntries(splitNames(FLAGS).map((name) => [name, name])),
  longValues: { 'working-dir': 'd', 'ignore-platform-req': 'i', 'prefer-install': 'p' },
}

interface Place {
  readonly options: Options
  readonly folder: string
  readonly call: CommandCall
  readonly machine: Machine
}

function install(verb: string, names: readonly string[], manifest: JsonObject, place: Place): CommandResult | null {
  const { options, folder, call, machine } = place
  if (options.has('no-install')) return null
  const isForProduction = options.has('no-dev')
  const lock = verb === 'install' ? readJson(machine, 'composer.lock', folder) : ({ kind: 'missing' } as const)
  const wanted = [...packagesIn(manifest, 'require'), ...(isForProduction ? [] : packagesIn(manifest, 'require-dev'))]
  const locked = lock.kind === 'found' ? lockedNames(lock.value, isForProduction) : null
  const packages = locked ?? [...wanted, ...names.map((name) => name.replace(/:.*$/, ''))]
  if (packages.length > 0 && !machine.hasNetwork) return unsure('Composer can’t fetch packages without a network')
  const root = machine.files.makeFolders(`${folder}/vendor/composer`, machine.account)
  if (typeof root !== 'string') return null
  for (const name of packages) machine.files.makeFolders(`${folder}/vendor/${name}`, machine.account)
  for (const name of ['installed.json', 'installed.php', 'InstalledVersions.php']) write(`${root}/${name}`, machine)
  if (packages.length > 0 || lock.kind !== 'found') {
    machine.files.doubt(`${folder}/vendor`, 'Composer installed packages there, whose files are not listed.', 'more', {
      size: sizeOf(isForProduction, packages.length, machine),
      identity: UNTOLD,
    })
  }
  if (lock.kind === 'missing') writeFile(machine, 'composer.lock', folder, product(machine.newIdentity(), ANY_SIZE))
  if (verb === 'require') writeFile(machine, 'composer.json', folder, product(machine.newIdentity(), ANY_SIZE))
  if (!options.has('no-autoloader')) writeAutoloader(folder, machine)
  keepCache(call, machine)
  const runsScripts = !options.has('no-scripts') && isObject(manifest['scripts'])
  if (runsScripts) machine.files.doubt(folder, 'Composer ran scripts of the project.', 'other')
  const isPlain = packages.length === 0 && textsIn(manifest['require']).size === 0 && !runsScripts && verb === 'install'
  return isPlain ? succeeded() : unsure('Whether Composer finds and installs all packages depends on the network')
}

// php and ext-intl stand for what must be there already.
function packagesIn(manifest: JsonObject, kind: string): readonly string[] {
  return [...textsIn(manifest[kind]).keys()].filter((name) => name.includes('/'))
}

function lockedNames(lock: JsonObject, isForProduction: boolean): readonly string[] {
  const lists = [lock['packages'], ...(isForProduction ? [] : [lock['packages-dev']])]
  return lists.flatMap((list): readonly string[] =>
    Array.isArray(list)
      ? list.flatMap((one: unknown) => (isObject(one) && typeof one['name'] === 'string' ? [one['name']] : []))
      : [],
  )
}

function sizeOf(isForProduction: boolean, count: number, { project }: Machine): SizeRange {
  const { productionPackages, developmentPackages } = project.php ?? {}
  if (productionPackages === undefined || count === 0) return count === 0 ? between(0, 1_000_000) : ANY_SIZE
  const { minBytes, maxBytes } = rangeOf(productionPackages.bytes)
  if (isForProduction) return { minBytes, maxBytes }
  const more = developmentPackages === undefined ? ANY_SIZE : rangeOf(developmentPackages.bytes)
  return between(minBytes + more.minBytes, maxBytes + more.maxBytes)
}

const AUTOLOADER = splitNames(
  'ClassLoader.php LICENSE autoload_classmap.php autoload_namespaces.php autoload_psr4.php autoload_real.php autoload_static.php',
)

/** The files that load classes. What is in them hangs on the classes, so it can't be told whether they stay the same. */
function writeAutoloader(folder: string, machine: Machine): void {
  const root = machine.files.makeFolders(`${folder}/vendor/composer`, machine.account)
  if (typeof root !== 'string') return
  write(`${folder}/vendor/autoload.php`, machine)
  for (const name of AUTOLOADER) write(`${root}/${name}`, machine)
  machine.files.doubt(root, 'Composer may have written more files to load classes.', 'more', {
    size: between(0, 5_000_000),
    identity: UNTOLD,
  })
}

function write(path: string, machine: Machine): void {
  writeFile(machine, path, '/', product(UNTOLD, between(10, 5_000_000)))
}

function keepCache({ environment }: CommandCall, { files }: Machine): void {
  for (const name of ['COMPOSER_HOME', 'HOME']) {
    const path = environment.get(name)
    const place = path === undefined || !isKnown(path) ? null : files.find(path)
    if (place !== null && place.kind !== 'missing' && place.node?.kind === 'folder') {
      files.doubt(place.path, 'Composer keeps there what it fetched.', 'more')
      return
    }
  }
}
