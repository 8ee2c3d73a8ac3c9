import { toLower } from '../../text/letter-case.ts'
import { nearest } from '../../text/nearest.ts'
import { faultAt } from '../fault.ts'
import type { Fault } from '../fault.ts'
import type { Flag } from '../tree.ts'

/** What a flag takes: nothing or true/false, one text, or one text each time it is given. */
export type FlagKind = 'switch' | 'text' | 'texts'

/** The flags that an instruction takes. */
export type FlagRules = ReadonlyMap<string, FlagKind>

/** For instructions that take none. */
export const NO_FLAGS: FlagRules = new Map()

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
    const [suggestion] = nearest(flag.name, [...rules.keys()])
    const hint = suggestion === undefined ? '' : ` (did you mean ${suggestion}?)`
    return faultAt(flag, `unknown flag: --${flag.name}${hint}`, 'unknown-flag')
  }
  if (kind !== 'texts' && seen.has(flag.name)) return faultAt(flag, `duplicate flag specified: --${flag.name}`)
  return kind === 'switch' ? checkSwitch(flag) : checkText(flag)
}

function checkSwitch(flag: Flag): Fault | null {
  if (flag.value === null) return null
  if (flag.value === '') return faultAt(flag, `missing a value on flag: --${flag.name}`)
  const value = toLower(flag.value)
  if (value === 'true' || value === 'false') return null
  return faultAt(flag, `expecting boolean value for flag --${flag.name}, not: ${flag.value}`)
}

function checkText(flag: Flag): Fault | null {
  return flag.value === null ? faultAt(flag, `missing a value on flag: --${flag.name}`) : null
}
