import { toLower } from '../../text/letter-case.ts'
import { quote } from '../../text/quote.ts'
import { faultAt } from '../fault.ts'
import type { Fault } from '../fault.ts'
import { problemOf } from './base.ts'
import type { Base, Source } from './base.ts'
import { findFlag } from './flag-lookup.ts'
import { checkFlags, flagRules } from './flag-rules.ts'
import type { FromInstruction } from './types.ts'

const FLAGS = flagRules({ platform: 'text' })

const STAGE_NAME = /^[a-z][a-z0-9\-_.]*$/

export function readFrom(source: Source): FromInstruction {
  const { start, end, keyword, flags, words, isJson, heredocs, line, firstLine, lastLine, commentsAbove } = source.base
  const [image = null, as = null, alias = null] = words
  const isNamed = as !== null && isAs(as.value)
  const problem = problemOf(source, check)
  return {
    kind: 'FROM',
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
    image,
    platform: findFlag(source.base, 'platform'),
    as: isNamed ? as : null,
    alias: isNamed ? alias : null,
  }
}

function check(base: Base): Fault | null {
  return checkNames(base) ?? checkFlags(base.flags, FLAGS)
}

function checkNames(base: Base): Fault | null {
  const [, as, alias] = base.words
  if (base.words.length === 1) return null
  if (base.words.length !== 3 || as === undefined || alias === undefined || !isAs(as.value)) {
    return faultAt(base, 'FROM requires either one or three arguments')
  }
  if (STAGE_NAME.test(toLower(alias.value))) return null
  const complaint = "name can't start with a number or contain symbols"
  return faultAt(alias, `invalid name for build stage: ${quote(alias.value)}, ${complaint}`)
}

function isAs(word: string): boolean {
  return word.toUpperCase() === 'AS'
}
