import type { ShellCommand } from '../../../shell/shell-command.ts'

/** Packages that are there to build programs, by the names distributions give them. */
const BUILD_PACKAGES =
  /^(?:build-base|build-essential|gcc(?:-\d+)?|g\+\+(?:-\d+)?|gcc-c\+\+|clang(?:-?\d+)?|llvm(?:-?\d+)?|make|cmake|ninja(?:-build)?|meson|autoconf|automake|libtool|pkg-config|pkgconf|pkgconfig|bison|flex|cargo|rustc|rust|golang(?:-go|-\d.*)?|go|maven|gradle|openjdk.*-jdk(?:-headless)?|java-.*-devel|dotnet-sdk.*|musl-dev|libc6?-dev|glibc-devel|linux-headers|kernel-headers|.*-dev|.*-devel|patch)$/

/** Whether a package of a distribution serves to build, and not to run. */
export function isBuildPackage(name: string): boolean {
  return BUILD_PACKAGES.test(name.replace(/[=~<>:].*$/, ''))
}

/** Whether a command turns sources into a program. */
export function isBuildCommand({ name, words }: ShellCommand): boolean {
  const [first = '', second = ''] = words.map(({ value }) => value).filter((value) => !value.startsWith('-'))
  switch (name) {
    case 'go':
      return first === 'build' || first === 'install'
    case 'cargo':
      return first === 'build' || first === 'install'
    case 'dotnet':
      return first === 'publish' || first === 'build'
    case 'mvn':
    case 'mvnw':
      return words.some(({ value }) => /^(?:package|install|verify|compile)$/.test(value))
    case 'gradle':
    case 'gradlew':
      return words.some(({ value }) => /build|assemble|jar/i.test(value))
    case 'swift':
      return first === 'build'
    case 'sbt':
    case 'javac':
    case 'rustc':
    case 'gcc':
    case 'g++':
    case 'cc':
    case 'clang':
      return true
    case 'make':
    case 'cmake':
    case 'ninja':
      return first !== 'install' || second !== ''
    default:
      return false
  }
}
