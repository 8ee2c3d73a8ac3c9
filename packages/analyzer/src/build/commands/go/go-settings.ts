import type { Machine } from '../../machine/machine.ts'
import { isKnown } from '../../machine/value.ts'
import type { CommandCall } from '../command-model.ts'
import { findProgram } from '../find-program.ts'
import { readDashed } from '../making/dashed-options.ts'
import type { Options } from '../options.ts'

/** How the go command is set up by its environment and its flags. */
export interface GoSettings {
  readonly options: Options
  readonly system: string
  readonly architecture: string
  /** The minor version: 26 for Go 1.26; null if it is not known. */
  readonly minor: number | null
  /** `1.26.3`; null if it is not known so exactly. */
  readonly version: string | null
  /** Whether packages may call C. */
  readonly hasCgo: boolean | null
  /** Whether there is a C compiler. */
  readonly hasCompiler: boolean | null
  readonly tags: readonly string[]
  readonly modules: string
  readonly buildCache: string
  /** Where `go install` puts programs. */
  readonly programs: string
}

const FLAGS = 'a n race msan asan cover v work x linkshared modcacherw trimpath json i'.split(' ')
const VALUES =
  'C asmflags p covermode coverpkg buildmode buildvcs compiler gccgoflags gcflags installsuffix ldflags mod modfile o overlay pgo pkgdir tags toolexec'.split(
    ' ',
  )

/** Stands for a word that can't be told, such as flags for the linker that name the last commit. */
export const UNKNOWN_WORD = '\0'

/** Reads flags and environment; null for uses that are not known. */
export function readGoSettings(words: readonly string[], call: CommandCall, machine: Machine): GoSettings | null {
  const variables = readVariables(call)
  if (variables === null) return null
  const { get } = variables
  const given = (get('GOFLAGS') ?? '').split(' ').filter((flag) => flag !== '')
  const options = readDashed([...given, ...words], {
    flags: FLAGS,
    values: VALUES,
    stopsAtOperand: true,
  })
  if (options === null || isVague(options)) return null
  if (['n', 'C', 'overlay', 'toolexec', 'modfile', 'compiler'].some((name) => options.has(name))) return null
  if (get('GO111MODULE') !== undefined && get('GO111MODULE') !== 'on' && get('GO111MODULE') !== '') return null
  const system = get('GOOS') || 'linux'
  const architecture = get('GOARCH') || machine.system.architecture
  const isCross = system !== 'linux' || architecture !== machine.system.architecture
  const version = readVersion(get('GOLANG_VERSION'), machine)
  const minor = version === null ? null : Number(version.split('.')[1])
  const hasCompiler = findCompiler(get('CC') || 'gcc', call, machine)
  return {
    options,
    system,
    architecture,
    minor,
    version: version !== null && version.split('.').length > 2 ? version : null,
    hasCompiler,
    hasCgo: decideCgo(get('CGO_ENABLED'), isCross, minor, hasCompiler),
    tags: options.all('tags').flatMap((tags) => tags.split(/[ ,]/)),
    ...readFolders(get),
  }
}

const HANDED_ON = new Set(['ldflags', 'gcflags', 'asmflags'])

// Only flags that are handed on may be unknown.
function isVague(options: Options): boolean {
  return [options.operands, ...VALUES.filter((name) => !HANDED_ON.has(name)).map((name) => options.all(name))].some(
    (words) => words.includes(UNKNOWN_WORD),
  )
}

type Get = (name: string) => string | undefined

const NAMES =
  'GOFLAGS GO111MODULE GOOS GOARCH GOLANG_VERSION CC CGO_ENABLED GOPATH GOMODCACHE GOCACHE GOBIN HOME XDG_CACHE_HOME'.split(
    ' ',
  )

// Without knowing one of these, nothing can be told.
function readVariables({ environment }: CommandCall): { readonly get: Get } | null {
  const values = new Map<string, string>()
  for (const name of NAMES) {
    const value = environment.get(name)
    if (value === undefined) continue
    if (!isKnown(value)) return null
    values.set(name, value)
  }
  return { get: (name) => values.get(name) }
}

function readFolders(get: Get): Pick<GoSettings, 'modules' | 'buildCache' | 'programs'> {
  const home = get('HOME') || '/'
  const root = get('GOPATH')?.split(':')[0] || `${home}/go`
  return {
    modules: get('GOMODCACHE') || `${root}/pkg/mod`,
    buildCache: get('GOCACHE') || `${get('XDG_CACHE_HOME') || `${home}/.cache`}/go-build`,
    programs: get('GOBIN') || `${root}/bin`,
  }
}

// The official images say it in a variable, and in their tag: golang:1.26-alpine
function readVersion(variable: string | undefined, { system: { image } }: Machine): string | null {
  if (variable !== undefined && /^1\.\d+(?:\.\d+)?$/.test(variable)) return variable
  return /golang:(1\.\d+(?:\.\d+)?)/.exec(image ?? '')?.[1] ?? null
}

function findCompiler(name: string, call: CommandCall, machine: Machine): boolean | null {
  const program = name.split(' ')[0] ?? name
  const { kind } = findProgram(program, call, machine)
  if (kind !== 'unknown') return kind === 'found'
  // Where another folder may have one that comes first, there is one all the same.
  const path = call.environment.get('PATH')
  const folders = path !== undefined && isKnown(path) ? path.split(':') : []
  const isThere = folders.some((folder) => machine.files.find(`${folder}/${program}`).kind === 'found')
  return isThere ? true : null
}

// Since Go 1.20 cgo is off where there is no C compiler.
function decideCgo(
  variable: string | undefined,
  isCross: boolean,
  minor: number | null,
  hasCompiler: boolean | null,
): boolean | null {
  if (variable === '0') return false
  if (variable === '1') return true
  if (isCross) return false
  if (minor === null) return hasCompiler === true ? true : null
  return minor >= 20 ? hasCompiler : true
}
