import { isObject, textsIn, type JsonObject } from './json-file.ts'

/** What a lock file says of one package. */
export interface LockedPackage {
  /** `node_modules/a/node_modules/b` */
  readonly path: string
  /** `@scope/b`, by the folder that it is in. */
  readonly name: string
  readonly version: string
  /** The checksum of its archive; null where the registry does not vouch for it. */
  readonly integrity: string | null
  /** The programs it brings, each with the file in the package. */
  readonly programs: ReadonlyMap<string, string>
  /** Whether it is left out without packages for development. */
  readonly isDevelopment: boolean
  /** Whether it is left out without optional packages, and may be where it does not fit the system. */
  readonly isOptional: boolean
  /** Whether installing it runs scripts of its own, which may do anything. */
  readonly hasScripts: boolean
  /** Systems and processors it is for; null if it is for all. */
  readonly platforms: Platforms | null
}

export interface Platforms {
  readonly os: readonly string[]
  readonly cpu: readonly string[]
  readonly libc: readonly string[]
}

/** A lock file of npm. */
export interface NpmLock {
  readonly name: string | undefined
  readonly version: string | undefined
  readonly lockfileVersion: number
  /** What it says of the project itself. */
  readonly root: JsonObject
  readonly packages: readonly LockedPackage[]
  /** The entries as they stand in the file. */
  readonly entries: ReadonlyMap<string, JsonObject>
  /** Whether it has links to folders of the project: workspaces. */
  readonly hasLinks: boolean
}

/** Reads a lock file as npm 7 and later write it; null for one that is older or makes no sense. */
export function readNpmLock(value: JsonObject): NpmLock | null {
  const { lockfileVersion, packages, name, version } = value
  if ((lockfileVersion !== 2 && lockfileVersion !== 3) || !isObject(packages)) return null
  const entries = new Map(Object.entries(packages).filter((entry): entry is [string, JsonObject] => isObject(entry[1])))
  const inModules = [...entries].filter(([path]) => path.includes('node_modules/'))
  return {
    name: typeof name === 'string' ? name : undefined,
    version: typeof version === 'string' ? version : undefined,
    lockfileVersion,
    root: entries.get('') ?? {},
    packages: inModules.map(([path, entry]) => readPackage(path, entry)),
    entries,
    hasLinks: [...entries].some(([path, entry]) => entry['link'] === true || !/^(?:node_modules\/|$)/.test(path)),
  }
}

function readPackage(path: string, entry: JsonObject): LockedPackage {
  const { version, integrity, dev, optional, devOptional, hasInstallScript, os, cpu, libc } = entry
  const platforms = { os: listOf(os), cpu: listOf(cpu), libc: listOf(libc) }
  const isForAll = platforms.os.length + platforms.cpu.length + platforms.libc.length === 0
  return {
    path,
    name: path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length),
    version: typeof version === 'string' ? version : '',
    integrity: typeof integrity === 'string' ? integrity : null,
    programs: textsIn(entry['bin']),
    isDevelopment: dev === true,
    isOptional: optional === true || devOptional === true,
    hasScripts: hasInstallScript === true,
    platforms: isForAll ? null : platforms,
  }
}

function listOf(value: unknown): readonly string[] {
  const list: readonly unknown[] = Array.isArray(value) ? value : typeof value === 'string' ? [value] : []
  return list.filter((item) => typeof item === 'string')
}

/** Packages that `npm ci` leaves out. */
export interface Omissions {
  readonly development: boolean
  readonly optional: boolean
}

/** Whether a package is left out although the lock file has it. */
export function isOmitted(entry: JsonObject, { development, optional }: Omissions): boolean {
  if (development && entry['dev'] === true) return true
  if (optional && entry['optional'] === true) return true
  return development && optional && entry['devOptional'] === true
}

/** Whether a package is for a system: true or false, or null if it depends on what is not known of it. */
export function fits({ platforms }: LockedPackage, architecture: string, libc: string | null): boolean | null {
  if (platforms === null) return true
  const cpu = CPUS[architecture]
  const verdicts = new Set([
    allows(platforms.os, 'linux'),
    platforms.cpu.length === 0 ? true : cpu === undefined ? null : allows(platforms.cpu, cpu),
    platforms.libc.length === 0 ? true : libc === null ? null : allows(platforms.libc, libc),
  ])
  return verdicts.has(false) ? false : verdicts.has(null) ? null : true
}

const CPUS: Readonly<Record<string, string>> = { amd64: 'x64', arm64: 'arm64', arm: 'arm', '386': 'ia32' }

// `["linux", "darwin"]` or `["!win32"]`
function allows(list: readonly string[], name: string): boolean {
  if (list.includes(`!${name}`)) return false
  const wanted = list.filter((item) => !item.startsWith('!'))
  return wanted.length === 0 || wanted.includes(name) || wanted.includes('any')
}
