import type { Libc, Nature } from '../../files/node.ts'
import type { Machine } from '../../machine/machine.ts'
import type { GoPackages } from './go-packages.ts'
import { UNKNOWN_WORD, type GoSettings } from './go-settings.ts'

/** How a program of Go is linked: what it is for the kernel, or why it can't be built. */
export type GoLinking =
  | { readonly kind: 'linked'; readonly nature: Nature | null }
  | { readonly kind: 'failed'; readonly message: string }

/** What of a program needs C if cgo is on: nothing, packages that Go brings along, code of its own; null if not known. */
type CNeed = 'nothing' | 'standard' | 'own' | null

/** Works out whether the program needs a C library, by the rules of the go command. */
export function linkGo(packages: GoPackages, settings: GoSettings, machine: Machine): GoLinking {
  const { hasCgo, hasCompiler, minor, system } = settings
  if (system !== 'linux') return linked('none', settings)
  if (needsMore(settings)) return { kind: 'linked', nature: null }
  if (hasCgo === false) return linked('none', settings)
  const need = findNeed(packages, settings, machine)
  if (need === 'nothing') return linked('none', settings)
  if (hasCgo === null || need === null) return { kind: 'linked', nature: null }
  // Before Go 1.20 the standard packages came compiled, with the parts that call C.
  if (hasCompiler === false && (need === 'own' || (minor ?? 0) >= 20)) {
    return {
      kind: 'failed',
      message: 'cgo: C compiler "gcc" not found: exec: "gcc": executable file not found in $PATH',
    }
  }
  if (hasCompiler === false && minor === null) return { kind: 'linked', nature: null }
  return linkWithC(need, settings, machine)
}

function linkWithC(need: 'standard' | 'own', settings: GoSettings, machine: Machine): GoLinking {
  const flags = settings.options.value('ldflags') ?? ''
  if (flags === UNKNOWN_WORD) return { kind: 'linked', nature: null }
  const isExternal = need === 'own' || /-linkmode[= ]['"]?external/.test(flags)
  // Go's own linker, which links the standard packages, does not care what another linker is told.
  if (/-static\b/.test(flags)) return isExternal ? linked('none', settings) : { kind: 'linked', nature: null }
  const { libc } = machine.system
  return libc === null || libc === 'none' ? { kind: 'linked', nature: null } : linked(libc, settings)
}

function needsMore({ options }: GoSettings): boolean {
  const mode = options.value('buildmode') ?? 'exe'
  if (['race', 'msan', 'asan', 'linkshared'].some((flag) => options.has(flag))) return true
  return mode !== 'exe' && mode !== 'default'
}

function linked(libc: Libc | 'none', { system, architecture }: GoSettings): GoLinking {
  return { kind: 'linked', nature: { kind: 'program', libc, libraries: [], platform: `${system}/${architecture}` } }
}

const WITH_NET = /^(?:net|net\/(?!netip$|url$).+|crypto\/tls|crypto\/x509|expvar|log\/syslog|mime\/multipart)$/
const WITH_USERS = /^(?:os\/user|archive\/tar)$/
const WITH_C = /^(?:plugin|runtime\/cgo)$/

function findNeed(packages: GoPackages, { tags }: GoSettings, { project }: Machine): CNeed {
  const known = project.go ?? {}
  const needs = (name: string): boolean =>
    (WITH_NET.test(name) && !tags.includes('netgo')) ||
    (WITH_USERS.test(name) && !tags.includes('osusergo')) ||
    WITH_C.test(name)
  const isSure = packages.isWhole && packages.foreign.size === 0
  const usesC = packages.imports.has('C') || (known.usesCgo ?? (isSure && !packages.perhaps.has('C') ? false : null))
  if (usesC !== false) return usesC === true ? 'own' : null
  if ([...packages.imports].some(needs)) return 'standard'
  const perhaps = [...packages.perhaps].some(needs)
  if (isSure && !perhaps) return 'nothing'
  if (known.usesNet === undefined) return null
  if (!known.usesNet) return 'nothing'
  return tags.includes('netgo') && tags.includes('osusergo') ? 'nothing' : tags.length > 0 ? null : 'standard'
}
