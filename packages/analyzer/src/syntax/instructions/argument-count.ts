import { faultAt } from '../fault.ts'
import type { Fault } from '../fault.ts'
import type { Base } from './base.ts'

/** BuildKit's complaint about an instruction with no arguments where it needs some. */
export function needsArgument(base: Base, keyword: string, count: number): Fault | null {
  return count > 0 ? null : faultAt(base.keyword, `${keyword} requires at least one argument`)
}

/** BuildKit's complaint about an instruction that needs exactly one argument. */
export function needsOneArgument(base: Base, keyword: string): Fault | null {
  return base.words.length === 1 ? null : faultAt(base.keyword, `${keyword} requires exactly one argument`)
}
