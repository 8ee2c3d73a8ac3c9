import { readReference, type ImageReference } from './reference.ts'

/** What the name of an image gives away about what is in it; null where it says nothing. */
export interface ImageTraits {
  readonly reference: ImageReference
  readonly system: System | null
  /** The C library that its programs are linked to. */
  readonly libc: 'glibc' | 'musl' | 'none' | null
  /** What `/bin/sh` is in it. */
  readonly sh: 'ash' | 'bash' | 'dash' | 'none' | null
  /** What it is there to build: a short name for people, `Go`. */
  readonly toolchain: string | null
}

export type System = 'alpine' | 'arch' | 'busybox' | 'debian' | 'distroless' | 'redhat' | 'scratch' | 'suse' | 'windows'

/** Reads the name of an image as people do: `python:3.12-alpine` is Alpine, `golang:1.22` is Debian with Go. */
export function readTraits(name: string): ImageTraits {
  const reference = readReference(name)
  const system = name === 'scratch' ? 'scratch' : findSystem(reference)
  return { reference, system, ...inside(system, reference), toolchain: findToolchain(reference) }
}

// The first that matches decides, so what a tag says comes before what the name alone would mean.
const BY_TAG: readonly (readonly [RegExp, System])[] = [
  [/windows|nanoserver|servercore/, 'windows'],
  [/distroless|chiseled/, 'distroless'],
  [/alpine/, 'alpine'],
  [
    /bookworm|bullseye|buster|stretch|jessie|trixie|forky|slim|debian|ubuntu|jammy|noble|focal|bionic|resolute/,
    'debian',
  ],
  [/\bubi\d|fedora|centos|rocky|redhat|azurelinux|mariner|amzn|\bel\d|\bal20/, 'redhat'],
]

const BY_NAME: readonly (readonly [RegExp, System])[] = [
  [/^alpine/, 'alpine'],
  [/^(?:busybox|toybox)$/, 'busybox'],
  [/^(?:debian|ubuntu|buildpack-deps)$/, 'debian'],
  [/^(?:fedora|centos|rockylinux|almalinux|amazonlinux|oraclelinux|ubi\d*|photon|clefos)/, 'redhat'],
  [/^(?:opensuse|leap|tumbleweed|sles|bci-base)/, 'suse'],
  [/^(?:archlinux|manjaro)/, 'arch'],
]

// Docker Hub's own images stand on Debian unless their tag says otherwise.
const ON_DEBIAN: ReadonlySet<string> = new Set(
  [
    'clojure elixir erlang gcc gradle golang haproxy haskell httpd julia mariadb memcached mongo mysql nginx node',
    'perl php postgres python rabbitmq redis ruby rust swift tomcat maven eclipse-temurin wordpress',
  ].flatMap((names) => names.split(' ')),
)

function findSystem(reference: ImageReference): System | null {
  const { registry, repository, name, tag } = reference
  if (registry === 'cgr.dev' && WITH_SHELL.test(name)) return null
  if (/(?:^|\/)distroless\//.test(`${repository}/`) || registry === 'cgr.dev') {
    return tag !== null && /debug|dev/.test(tag) ? 'busybox' : 'distroless'
  }
  const path = registry === 'mcr.microsoft.com' && repository.startsWith('windows/') ? 'windows' : ''
  const hints = `${path} ${tag ?? ''} ${name}`
  const found =
    BY_TAG.find(([pattern]) => pattern.test(hints)) ??
    BY_NAME.find(([pattern]) => pattern.test(name) || pattern.test(repository))
  if (found !== undefined) return found[1]
  if (isOfficial(reference) && name === 'openjdk') return findOpenjdkSystem(tag ?? 'latest')
  if (isOfficial(reference) && ON_DEBIAN.has(name)) return 'debian'
  return registry === 'mcr.microsoft.com' && repository.startsWith('dotnet/') ? 'debian' : null
}

// Chainguard's images to build with are not as bare as the others.
const WITH_SHELL = /^(?:bash|busybox|chainguard-base|git|go|gcc-|gradle|jdk|maven|rust|wolfi-base)/

// From version 12 on, a tag of openjdk that names no system means Oracle Linux.
function findOpenjdkSystem(tag: string): System | null {
  if (/^(?:[89]|1[01])(?!\d)/.test(tag)) return 'debian'
  return /^(?:\d|latest$|jdk$|oracle)/.test(tag) ? 'redhat' : null
}

function isOfficial({ registry, repository }: ImageReference): boolean {
  const isHub = registry === null || /^(?:docker\.io|mirror\.gcr\.io|public\.ecr\.aws)$/.test(registry)
  return isHub && !repository.replace(/^docker\//, '').includes('/')
}

function inside(system: System | null, { name, tag }: ImageReference): Pick<ImageTraits, 'libc' | 'sh'> {
  switch (system) {
    case 'alpine':
      return { libc: 'musl', sh: 'ash' }
    case 'busybox':
      return { libc: tag !== null && tag.includes('musl') ? 'musl' : null, sh: 'ash' }
    case 'debian':
      return { libc: 'glibc', sh: 'dash' }
    case 'arch':
    case 'redhat':
    case 'suse':
      return { libc: 'glibc', sh: 'bash' }
    case 'scratch':
      return { libc: 'none', sh: 'none' }
    case 'distroless':
      return { libc: findDistrolessLibc(name), sh: 'none' }
    case 'windows':
    case null:
      return { libc: null, sh: null }
  }
}

// distroless/static has nothing but certificates and time zones; the others have glibc, Chainguard's may not.
function findDistrolessLibc(name: string): ImageTraits['libc'] {
  if (name.startsWith('static')) return 'none'
  return /^(?:base|cc|java|nodejs|python3)/.test(name) ? 'glibc' : null
}

const TOOLCHAINS: readonly (readonly [RegExp, string])[] = [
  [/^golang(?:$|-)/, 'Go'],
  [/^rust$/, 'Rust'],
  [/^maven$/, 'Maven and a JDK'],
  [/^gradle$/, 'Gradle and a JDK'],
  [/^sbt$/, 'sbt and a JDK'],
  [/^gcc$/, 'GCC'],
  [/^swift$/, 'Swift'],
  [/^dart$/, 'Dart'],
  [/^haskell$/, 'Haskell'],
  [/^buildpack-deps$/, 'compilers and headers'],
  [/^composer$/, 'Composer'],
]

const JAVA = /^(?:openjdk|eclipse-temurin|amazoncorretto|sapmachine|ibm-semeru-runtimes|zulu-openjdk|liberica-openjdk)/

function findToolchain({ repository, name, tag }: ImageReference): string | null {
  if (/(?:^|\/)dotnet\/sdk$/.test(repository)) return 'the .NET SDK'
  // A Java image has the compiler unless its tag says that it is only there to run.
  if (JAVA.test(name) && !/jre|headless/.test(tag ?? '')) return 'a JDK'
  if (name === 'swift' && tag !== null && tag.includes('slim')) return null
  if (name === 'buildpack-deps' && tag !== null && /curl|scm/.test(tag)) return null
  return TOOLCHAINS.find(([pattern]) => pattern.test(name))?.[1] ?? null
}
