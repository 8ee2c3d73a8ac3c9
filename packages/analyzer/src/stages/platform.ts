import { quote } from '../text/quote.ts'

/** What a program runs on, in the words of the OCI image format. */
export interface Platform {
  readonly os: string
  readonly architecture: string
  /** `v7`; empty if there is none. */
  readonly variant: string
  /** Of Windows: `10.0.17763`. */
  readonly osVersion: string
  readonly osFeatures: readonly string[]
}

/** What most builders run on. */
export const LINUX_AMD64: Platform = { os: 'linux', architecture: 'amd64', variant: '', osVersion: '', osFeatures: [] }

/** A platform, or BuildKit's message why the text names none. */
export type PlatformReading =
  | { readonly ok: true; readonly platform: Platform }
  | { readonly ok: false; readonly message: string }

/** Reads `linux/arm/v7`, `windows(10.0.17763)/amd64`, or one word that `host` completes. */
export function readPlatform(text: string, host: Platform = LINUX_AMD64): PlatformReading {
  if (text.includes('*')) return refuse(`${quote(text)}: wildcards not yet supported`)
  const [first = '', ...parts] = splitAtMost(text, 4)
  const matched = SYSTEM.exec(first)
  if (matched === null) {
    return refuse(
      `${quote(first)} is an invalid OS component of ${quote(text)}: ` +
        `OSAndVersion specifier component must match ${quote(SYSTEM.source)}`,
    )
  }
  const wrong = parts.find((part) => !PART.test(part))
  if (wrong !== undefined) {
    return refuse(
      `${quote(wrong)} is an invalid component of ${quote(text)}: ` +
        `platform specifier component must match ${quote(PART.source)}`,
    )
  }
  const [, os = '', version = '', features = ''] = matched
  const system = {
    os: normalOs(os),
    osVersion: version,
    osFeatures: features === '' ? [] : features.slice(1).split('+'),
  }
  return complete(text, system, parts, host)
}

/** The platform as BuildKit writes it: `linux/arm/v7`. */
export function formatPlatform({ os, architecture, variant, osVersion, osFeatures }: Platform): string {
  if (os === '') return 'unknown'
  const details = [osVersion, ...osFeatures.toSorted()].join('+')
  const system = details === '' ? os : `${os}(${details})`
  return [system, architecture, variant].filter((part) => part !== '').join('/')
}

/** The same platform under its usual names: `x86_64` is `amd64`. */
export function normalizePlatform(platform: Platform): Platform {
  const { architecture, variant } = normalArchitecture(platform.architecture, platform.variant)
  return { ...platform, os: normalOs(platform.os), architecture, variant }
}

type System = Pick<Platform, 'os' | 'osVersion' | 'osFeatures'>

function complete(text: string, system: System, parts: readonly string[], host: Platform): PlatformReading {
  const [architecture, variant] = parts
  if (parts.length > 2) return refuse(`${quote(text)}: cannot parse platform specifier`)
  if (architecture === undefined) return completeWord(text, system, host)
  const machine = normalArchitecture(architecture, variant ?? '')
  if (variant === undefined) return accept(system, withoutDefaultVariant(machine))
  const isPlainArm64 = machine.architecture === 'arm64' && machine.variant === ''
  return accept(system, isPlainArm64 ? { ...machine, variant: 'v8' } : machine)
}

/** One word is an operating system if there is one of that name, and an architecture otherwise. */
function completeWord(text: string, system: System, host: Platform): PlatformReading {
  if (SYSTEMS.has(system.os)) return accept(system, { architecture: host.architecture, variant: '' })
  const machine = withoutDefaultVariant(normalArchitecture(text, ''))
  if (ARCHITECTURES.has(machine.architecture)) return accept({ ...system, os: host.os }, machine)
  return refuse(`${quote(text)}: unknown operating system or architecture`)
}

type Machine = Pick<Platform, 'architecture' | 'variant'>

function accept(system: System, machine: Machine): PlatformReading {
  return { ok: true, platform: { ...system, ...machine } }
}

function refuse(reason: string): PlatformReading {
  return { ok: false, message: `${reason}: invalid argument` }
}

const PART = /^[A-Za-z0-9_.-]+$/

// BuildKit's message holds the expression, so its groups have no names.
const SYSTEM = /^([A-Za-z0-9_-]+)(?:\(([A-Za-z0-9_.%-]*)((?:\+[A-Za-z0-9_.%-]+)*)\))?$/

const SYSTEMS: ReadonlySet<string> = new Set(
  'aix android darwin dragonfly freebsd hurd illumos ios js linux nacl netbsd openbsd plan9 solaris windows zos'.split(
    ' ',
  ),
)

const ARCHITECTURES: ReadonlySet<string> = new Set(
  (
    '386 amd64 amd64p32 arm armbe arm64 arm64be ppc64 ppc64le loong64 mips mipsle mips64 mips64le mips64p32 ' +
    'mips64p32le ppc riscv riscv64 s390 s390x sparc sparc64 wasm'
  ).split(' '),
)

function normalOs(os: string): string {
  const lower = os.toLowerCase()
  return lower === 'macos' ? 'darwin' : lower
}

const NAMES: Readonly<Record<string, string>> = {
  i386: '386',
  x86_64: 'amd64',
  'x86-64': 'amd64',
  aarch64: 'arm64',
  armhf: 'arm',
  armel: 'arm',
}

function normalArchitecture(name: string, variant: string): Machine {
  const written = name.toLowerCase()
  return { architecture: NAMES[written] ?? written, variant: normalVariant(written, variant.toLowerCase()) }
}

function normalVariant(architecture: string, variant: string): string {
  switch (architecture) {
    case 'i386':
      return ''
    case 'x86_64':
    case 'x86-64':
    case 'amd64':
      return variant === 'v1' ? '' : variant
    case 'aarch64':
    case 'arm64':
      return variant === '8' || variant === 'v8' ? '' : variant
    case 'armhf':
      return 'v7'
    case 'armel':
      return 'v6'
    case 'arm':
      if (variant === '') return 'v7'
      return /^[5-8]$/.test(variant) ? `v${variant}` : variant
    default:
      return variant
  }
}

/** `linux/arm` is written without the variant that it has. */
function withoutDefaultVariant(machine: Machine): Machine {
  return machine.architecture === 'arm' && machine.variant === 'v7' ? { ...machine, variant: '' } : machine
}

function splitAtMost(text: string, count: number): readonly string[] {
  const parts = text.split('/')
  return parts.length <= count ? parts : [...parts.slice(0, count - 1), parts.slice(count - 1).join('/')]
}
