import { faultAt } from '../fault.ts'
import type { Fault } from '../fault.ts'
import type { KeyValue } from '../tree.ts'
import { needsArgument } from './argument-count.ts'
import { emptyWordAt, problemOf } from './base.ts'
import type { Base, Source } from './base.ts'
import { checkFlags, NO_FLAGS } from './flag-rules.ts'
import type { ArgInstruction, CompletePair, EnvInstruction, LabelInstruction } from './types.ts'

export function readArg(source: Source): ArgInstruction {
  const { start, end, keyword, flags, words, isJson, heredocs, line, firstLine, lastLine, commentsAbove } = source.base
  const { pairs } = source.draft
  // ARG is one of the few that BuildKit lets have any flag.
  const problem = problemOf(source, (base) => needsArgument(base, 'ARG', pairs.length) ?? needsNames('ARG', pairs))
  return {
    kind: 'ARG',
    start,
    end,
    keyword,
    flags,
    words,
    isJson,
    heredocs,
    line,
    firstLine,
    lastLine,
    commentsAbove,
    problem,
    pairs,
  }
}

export function readEnv(source: Source): EnvInstruction {
  const { start, end, keyword, flags, words, isJson, heredocs, line, firstLine, lastLine, commentsAbove } = source.base
  const { pairs } = source.draft
  const problem = problemOf(source, (base) => checkPairs(base, 'ENV', pairs))
  return {
    kind: 'ENV',
    start,
    end,
    keyword,
    flags,
    words,
    isJson,
    heredocs,
    line,
    firstLine,
    lastLine,
    commentsAbove,
    problem,
    pairs: completePairs(pairs),
  }
}

export function readLabel(source: Source): LabelInstruction {
  const { start, end, keyword, flags, words, isJson, heredocs, line, firstLine, lastLine, commentsAbove } = source.base
  const { pairs } = source.draft
  const problem = problemOf(source, (base) => checkPairs(base, 'LABEL', pairs))
  return {
    kind: 'LABEL',
    start,
    end,
    keyword,
    flags,
    words,
    isJson,
    heredocs,
    line,
    firstLine,
    lastLine,
    commentsAbove,
    problem,
    pairs: completePairs(pairs),
  }
}

/** Gives each pair a value: an empty one where it is missing. */
function completePairs(pairs: readonly KeyValue[]): readonly CompletePair[] {
  return pairs.map((pair) => {
    const { name, value, separator, start, end } = pair
    return { name, value: value ?? emptyWordAt(end), separator, start, end }
  })
}

function checkPairs(base: Base, keyword: string, pairs: readonly KeyValue[]): Fault | null {
  return checkFlags(base.flags, NO_FLAGS) ?? needsArgument(base, keyword, pairs.length) ?? needsNames(keyword, pairs)
}

function needsNames(keyword: string, pairs: readonly KeyValue[]): Fault | null {
  const nameless = pairs.find((pair) => pair.name.value === '')
  return nameless === undefined ? null : faultAt(nameless, `${keyword} names can not be blank`)
}
