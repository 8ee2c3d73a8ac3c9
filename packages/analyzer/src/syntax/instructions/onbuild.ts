import { toUpper } from '../../text/letter-case.ts'
import { faultAt } from '../fault.ts'
import type { Fault } from '../fault.ts'
import { needsArgument } from './argument-count.ts'
import { problemOf } from './base.ts'
import type { Base, Source } from './base.ts'
import { checkFlags, NO_FLAGS } from './flag-rules.ts'
import type { Instruction, OnbuildInstruction } from './types.ts'

/** Reads an ONBUILD whose trigger has been read. */
export function readOnbuild(source: Source, trigger: Instruction | null): OnbuildInstruction {
  const { start, end, keyword, flags, words, isJson, heredocs, line, firstLine, lastLine, commentsAbove } = source.base
  const problem = problemOf(source, (base) => check(base, trigger))
  return {
    kind: 'ONBUILD',
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
    trigger,
    expression: expressionOf(source.base),
  }
}

const ONBUILD = /^[\t\n\f\r ]*ONBUILD[\t\n\f\r ]*/i

function expressionOf(base: Base): string {
  const bodies = base.heredocs.map((heredoc) => `\n${heredoc.content}${heredoc.name}`)
  return base.line.text.replace(ONBUILD, '') + bodies.join('')
}

function check(base: Base, trigger: Instruction | null): Fault | null {
  if (trigger === null) return needsArgument(base, 'ONBUILD', 0)
  const fault = checkFlags(base.flags, NO_FLAGS)
  if (fault !== null) return fault
  const keyword = toUpper(trigger.keyword.value)
  if (keyword === 'ONBUILD') return faultAt(trigger.keyword, "Chaining ONBUILD via `ONBUILD ONBUILD` isn't allowed")
  if (keyword === 'FROM' || keyword === 'MAINTAINER') {
    return faultAt(trigger.keyword, `${keyword} isn't allowed as an ONBUILD trigger`)
  }
  return null
}
