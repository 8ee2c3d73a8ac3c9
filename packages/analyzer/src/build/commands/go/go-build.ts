import { between } from '../../../facts/size-range.ts'
import { shortKey } from '../../../text/short-key.ts'
import { product } from '../../files/content.ts'
import type { Content, Identity, Mark, Nature } from '../../files/node.ts'
import { absolutePath } from '../../files/place.ts'
import { joinPath } from '../../machine/file-access.ts'
import type { Machine } from '../../machine/machine.ts'
import { rangeOf } from '../../project/weight.ts'
import { baseName } from '../base-name.ts'
import type { CommandCall, CommandResult } from '../command-model.ts'
import { identityOf, toolKey, UNTOLD, type Part } from '../making/made-of.ts'
import { isVacant } from '../making/of-image.ts'
import { fillFolder, writeOutput } from '../making/write-output.ts'
import { failed, succeeded, unsure } from '../results.ts'
import { linkGo } from './go-linking.ts'
import { findModule, type GoModule } from './go-module.ts'
import { fetchModules } from './go-modules.ts'
import { readPackages, type GoPackages } from './go-packages.ts'
import { readGoSettings, UNKNOWN_WORD, type GoSettings } from './go-settings.ts'
import { sizeOfProgram } from './go-size.ts'

/** `go build` and `go install` of packages of the module at hand. */
export function buildGo(
  words: readonly string[],
  call: CommandCall,
  machine: Machine,
  installs = false,
): CommandResult | null {
  const settings = readGoSettings(words, call, machine)
  if (settings === null) return null
  const module = findModule(call.folder, machine)
  const targets = readTargets(settings.options.operands, call.folder)
  if (module === null || targets === null) return null
  if (typeof module === 'string') return targets.files === null ? failed(module) : null
  const results = targets.folders.map((folder) =>
    makeOne(folder, targets.files, { module, settings, call, machine, installs }),
  )
  return results.length === 1 ? (results[0] ?? null) : null
}

interface Scene {
  readonly module: GoModule
  readonly settings: GoSettings
  readonly call: CommandCall
  readonly machine: Machine
  readonly installs: boolean
}

interface Targets {
  readonly folders: readonly string[]
  /** The names of files that are built by themselves; null for whole packages. */
  readonly files: readonly string[] | null
}

// go build · go build ./cmd/api · go build main.go server.go
function readTargets(operands: readonly string[], folder: string): Targets | null {
  if (operands.length === 0) return { folders: [absolutePath('.', folder)], files: null }
  if (operands.every((operand) => operand.endsWith('.go'))) {
    const paths = operands.map((operand) => absolutePath(operand, folder))
    const around = new Set(paths.map((path) => path.slice(0, path.lastIndexOf('/')) || '/'))
    return around.size === 1 ? { folders: [...around], files: paths.map(baseName) } : null
  }
  const [operand = ''] = operands
  if (operands.length > 1 || operand.includes('...') || !/^\.{0,2}(?:\/|$)/.test(operand)) return null
  return { folders: [absolutePath(operand, folder)], files: null }
}

function makeOne(folder: string, files: readonly string[] | null, scene: Scene): CommandResult | null {
  const { module, settings, machine } = scene
  const target = { system: settings.system, architecture: settings.architecture, tags: settings.tags }
  const packages = readPackages(folder, files, module, machine, target)
  if (packages.fault !== null) return failed(packages.fault)
  const cache = fillBuildCache(scene)
  if (cache !== null) return cache
  const fetched = fetchFor(packages, scene)
  if (fetched.status !== null && fetched.status !== 0) return fetched
  const linking = linkGo(packages, settings, machine)
  if (linking.kind === 'failed') return failed(linking.message)
  const path = outputPath(folder, files, packages, scene)
  if (path === null) return null
  if (path === '') return fetched
  const content = product(
    programIdentity(folder, packages, linking.nature, scene),
    sizeOfProgram(packages, settings, machine),
    linking.nature,
  )
  const written = write(path, content, scene)
  if (written !== null) return written
  return packages.isWhole || fetched.status === null ? fetched : unsure('Not all that is compiled is known here.')
}

function write(path: string, content: Content, { call, machine }: Scene): CommandResult | null {
  const access = writeOutput(machine, path, call.folder, content, 0o755)
  if (access.kind === 'ok') return null
  return access.kind === 'denied' ? failed(`go: ${access.message}`) : unsure(access.message)
}

function fillBuildCache({ settings, machine }: Scene): CommandResult | null {
  const known = machine.project.go?.buildCacheBytes
  const size = known === undefined ? between(1000, 500_000_000) : rangeOf(known)
  if (known === undefined) machine.useFact('go/build-cache')
  const filled = fillFolder(machine, settings.buildCache, size, 'Go keeps there what it has compiled.')
  if (filled.kind === 'ok') return null
  const message = `failed to initialize build cache at ${settings.buildCache}: ${filled.message}`
  return filled.kind === 'denied' ? failed(message) : unsure(message)
}

function fetchFor(packages: GoPackages, { module, settings, machine }: Scene): CommandResult {
  if (packages.isWhole && packages.foreign.size === 0) return succeeded()
  if (packages.isWhole) {
    const unasked = [...packages.foreign].find(
      (name) => !module.requires.some((path) => `${name}/`.startsWith(`${path}/`)),
    )
    if (unasked !== undefined && module.statements !== null && !/^(?:replace|tool)\b/m.test(module.statements)) {
      return failed(`no required module provides package ${unasked}; to add it: go get ${unasked}`)
    }
  }
  const prefix = module.folder === '/' ? '' : module.folder
  if (machine.files.find(`${prefix}/vendor/modules.txt`).kind === 'found') return succeeded()
  return fetchModules(module, settings, machine)
}

/** Where the program goes: null if that can't be told, empty if none is kept. */
function outputPath(
  folder: string,
  files: readonly string[] | null,
  packages: GoPackages,
  scene: Scene,
): string | null {
  const { settings, machine, call, installs } = scene
  const output = settings.options.value('o')
  const isMain = packages.isMain ?? (output !== undefined || machine.project.go !== undefined ? true : null)
  if (isMain !== true) return isMain === null || output !== undefined ? null : ''
  const name = `${programName(folder, files, scene.module)}${settings.system === 'windows' ? '.exe' : ''}`
  if (installs) return settings.programs === '' ? null : `${settings.programs}/${name}`
  if (output === undefined) return name
  if (output === '/dev/null') return ''
  const place = machine.files.find(joinPath(output, call.folder))
  if (place.kind === 'unknown' && place.node === null && !output.endsWith('/')) return output
  const isFolder = output.endsWith('/') || (place.kind !== 'missing' && place.node?.kind === 'folder')
  return isFolder ? `${output.replace(/\/+$/, '')}/${name}` : output
}

// example.org/shop/v2 makes shop; go build main.go makes main.
function programName(folder: string, files: readonly string[] | null, { path, folder: root }: GoModule): string {
  if (files !== null) return (files[0] ?? '').replace(/\.go$/, '')
  const inside = folder === root ? '' : folder.slice(root === '/' ? 0 : root.length)
  const names = `${path ?? root}${inside}`.split('/')
  const last = names.at(-1) ?? ''
  return /^v[2-9]\d*$|^v1\d+$/.test(last) && names.length > 1 ? (names.at(-2) ?? last) : last
}

/** Flags that change the bytes; `-o`, `-v` and the like do not. */
const TELLING = ['race', 'msan', 'asan', 'cover', 'trimpath', 'linkshared']
const TELLING_VALUES = ['asmflags', 'buildmode', 'gcflags', 'gccgoflags', 'ldflags', 'mod', 'pgo', 'tags']

function programIdentity(
  folder: string,
  packages: GoPackages,
  nature: Nature | null,
  { module, settings, call, machine }: Scene,
): Identity {
  const { options, version } = settings
  if (hasHistory(module.folder, machine) && options.value('buildvcs') !== 'false') return UNTOLD
  if (TELLING_VALUES.some((name) => options.all(name).includes(UNKNOWN_WORD))) return UNTOLD
  const needsForeign = packages.foreign.size > 0
  const flags = [
    ...TELLING.filter((flag) => options.has(flag)),
    ...TELLING_VALUES.map((name) => `${name}=${options.all(name).join(' ')}`),
  ]
  const isComplete = nature?.kind === 'program' && nature.libc === 'none'
  const parts: readonly Part[] = [
    isComplete && version !== null ? `go ${version}` : toolKey(call, machine),
    settings.system,
    settings.architecture,
    String(settings.hasCgo),
    isComplete ? '' : machine.system.image,
    flags,
    options.has('trimpath') ? '' : folder,
    folder.slice(module.folder.length),
    module.statements,
    needsForeign ? sumsOf(module, machine) : '',
    packages.key,
  ]
  return { ...identityOf(parts, isComplete && isTelling(packages, settings)), ...markOf(packages, settings) }
}

/** A program carries what stands for the files of its own package, comments included. */
function markOf({ ownKey }: GoPackages, { options }: GoSettings): { readonly mark?: Mark } {
  if (ownKey === null || (options.value('ldflags') ?? '').includes('buildid')) return {}
  return { mark: { kind: 'go', value: shortKey(JSON.stringify(ownKey)) } }
}

/**
 * Whether every other key means other bytes: a program carries what stands for the files of its own package and
 * for the flags, comments included. Of packages that it imports, only what the compiler made of them counts.
 */
function isTelling({ count, foreign, perhaps, embeddedBytes, isWhole }: GoPackages, settings: GoSettings): boolean {
  const { options, version } = settings
  const isPlain = !(options.value('ldflags') ?? '').includes('buildid') && !options.has('mod') && !options.has('pgo')
  return isWhole && isPlain && count === 1 && foreign.size + perhaps.size + embeddedBytes === 0 && version !== null
}

function sumsOf({ folder }: GoModule, machine: Machine): Part {
  const place = machine.files.find(`${folder}/go.sum`)
  if (isVacant(place)) return ''
  if (place.kind !== 'found' || place.node.kind !== 'file') return null
  const { content } = place.node
  return content.kind === 'text' ? content.text : content.identity.key
}

// The state of a repository goes into the program.
function hasHistory(folder: string, machine: Machine): boolean {
  const places = ['.git', '.hg', '.svn'].map((name) => machine.files.find(`${folder}/${name}`))
  return places.some(({ kind }) => kind === 'found')
}
