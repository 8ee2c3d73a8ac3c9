import { toLower } from '../../text/letter-case.ts'
import { withNearest } from '../../text/nearest.ts'
import { faultAt } from '../fault.ts'
import type { Fault } from '../fault.ts'
import type { Flag } from '../tree.ts'

/** What a flag takes: nothing or true/false, one text, or one text each time it is given. */
export type FlagKind = 'switch' | 'text' | 'texts'

/** The flags that an instruction takes. */
export type FlagRules = ReadonlyMap<string, FlagKind>

/** For instructions that take none. */
export const NO_FLAGS: FlagRules = new Map()

/** Flags by their names, in the order in which BuildKit suggests them. */
export function flagRules(kinds: Readonly<Record<string, FlagKind>>): FlagRules {
  return new Map(Object.entries(kinds))
}

/** The first flag that BuildKit refuses. */
export function checkFlags(flags: readonly Flag[], rules: FlagRules): Fault | null {
  if (flags.length === 0) return null
  const seen = new Set<string>()
  for (const flag of flags) {
    const fault = checkFlag(flag, rules, seen)
    if (fault !== null) return fault
    seen.add(flag.name)
  }
  return null
}

function checkFlag(flag: Flag, rules: FlagRules, seen: ReadonlySet<string>): Fault | null {
  const kind = rules.get(flag.name)
  if (kind === undefined) {
    const message = withNearest(`unknown flag: --${flag.name}`, flag.name, [...rules.keys()])
    return faultAt(flag, message, 'unknown-flag')
  }
  if (kind !== 'texts' && seen.has(flag.name)) return faultAt(flag, `duplicate flag specified: --${flag.name}`)
  return checkValue(flag, kind === 'switch')
}

function checkValue(flag: Flag, isSwitch: boolean): Fault | null {
  const { name, value } = flag
  // A switch may stand alone but not before nothing, a text just the other way round.
  if (value === (isSwitch ? '' : null)) return faultAt(flag, `missing a value on flag: --${name}`)
  if (!isSwitch || value === null || /^(?:true|false)$/.test(toLower(value))) return null
  return faultAt(flag, `expecting boolean value for flag --${name}, not: ${value}`)
}
