import { faultAt } from '../fault.ts'
import type { Fault } from '../fault.ts'
import type { KeyValue } from '../tree.ts'
import { needsArgument } from './argument-count.ts'
import { problemOf, withValues } from './base.ts'
import type { Base, Source } from './base.ts'
import { checkFlags, NO_FLAGS } from './flag-rules.ts'
import type { ArgInstruction, EnvInstruction, LabelInstruction } from './types.ts'

export function readArg(source: Source): ArgInstruction {
  const { pairs } = source.draft
  // ARG is one of the few that BuildKit lets have any flag.
  const problem = problemOf(source, (base) => needsArgument(base, 'ARG', pairs.length) ?? needsNames('ARG', pairs))
  return { ...source.base, kind: 'ARG', pairs, problem }
}

export function readEnv(source: Source): EnvInstruction {
  const { pairs } = source.draft
  const problem = problemOf(source, (base) => checkPairs(base, 'ENV', pairs))
  return { ...source.base, kind: 'ENV', pairs: withValues(pairs), problem }
}

export function readLabel(source: Source): LabelInstruction {
  const { pairs } = source.draft
  const problem = problemOf(source, (base) => checkPairs(base, 'LABEL', pairs))
  return { ...source.base, kind: 'LABEL', pairs: withValues(pairs), problem }
}

function checkPairs(base: Base, keyword: string, pairs: readonly KeyValue[]): Fault | null {
  return checkFlags(base.flags, NO_FLAGS) ?? needsArgument(base, keyword, pairs.length) ?? needsNames(keyword, pairs)
}

function needsNames(keyword: string, pairs: readonly KeyValue[]): Fault | null {
  const nameless = pairs.find((pair) => pair.name.value === '')
  return nameless === undefined ? null : faultAt(nameless, `${keyword} names can not be blank`)
}
