import { toUpper } from '../../text/letter-case.ts'
import { quote } from '../../text/quote.ts'
import { faultAt } from '../fault.ts'
import type { Fault } from '../fault.ts'
import { needsArgument } from './argument-count.ts'
import { commandOf, problemOf } from './base.ts'
import type { Base, Source } from './base.ts'
import { findFlag } from './flag-lookup.ts'
import { checkFlags } from './flag-rules.ts'
import type { FlagRules } from './flag-rules.ts'
import { readDuration, readInteger } from './go-values.ts'
import type { HealthcheckInstruction } from './types.ts'

const DURATIONS = ['interval', 'timeout', 'start-period', 'start-interval'] as const

const FLAGS: FlagRules = new Map([...DURATIONS.map((name) => [name, 'text'] as const), ['retries', 'text']])

const SHORTEST_NS = 1e6

export function readHealthcheck(source: Source): HealthcheckInstruction {
  const { start, end, keyword, flags, words, isJson, heredocs, line, firstLine, lastLine, commentsAbove } = source.base
  const { base } = source
  const [test = null, ...rest] = words
  const problem = problemOf(source, check)
  return {
    kind: 'HEALTHCHECK',
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
    test,
    command: rest.length > 0 || isJson ? commandOf(base, rest) : null,
    intervalNs: durationOf(base, 'interval'),
    timeoutNs: durationOf(base, 'timeout'),
    startPeriodNs: durationOf(base, 'start-period'),
    startIntervalNs: durationOf(base, 'start-interval'),
    retries: retriesOf(base),
  }
}

function durationOf(base: Base, name: (typeof DURATIONS)[number]): number {
  const value = findFlag(base, name)?.value ?? ''
  const duration = readDuration(value)
  return duration.ok ? duration.value : 0
}

function retriesOf(base: Base): number {
  const retries = readInteger(findFlag(base, 'retries')?.value ?? '')
  return retries.ok ? retries.value : 0
}

function check(base: Base): Fault | null {
  const [test, ...command] = base.words
  if (test === undefined) return needsArgument(base, 'HEALTHCHECK', 0)
  const type = toUpper(test.value)
  // HEALTHCHECK NONE takes whatever flags there are.
  if (type === 'NONE') return command.length > 0 ? faultAt(base, 'HEALTHCHECK NONE takes no arguments') : null
  const fault = checkFlags(base.flags, FLAGS)
  if (fault !== null) return fault
  if (type !== 'CMD') return faultAt(test, `Unknown type ${quote(type)} in HEALTHCHECK (try CMD)`)
  if (command.length === 0) return faultAt(base, 'Missing command after HEALTHCHECK CMD')
  return checkDurations(base) ?? checkRetries(base)
}

function checkDurations(base: Base): Fault | null {
  for (const name of DURATIONS) {
    const flag = findFlag(base, name)
    if (flag === null || flag.value === '') continue
    const duration = readDuration(flag.value ?? '')
    if (!duration.ok) return faultAt(flag, duration.message)
    if (duration.value !== 0 && duration.value < SHORTEST_NS) {
      return faultAt(flag, `Interval ${quote(name)} cannot be less than 1ms`)
    }
  }
  return null
}

function checkRetries(base: Base): Fault | null {
  const flag = findFlag(base, 'retries')
  if (flag === null || flag.value === '') return null
  const retries = readInteger(flag.value ?? '')
  if (!retries.ok) return faultAt(flag, retries.message)
  return retries.value < 0 ? faultAt(flag, `--retries cannot be negative (${retries.value})`) : null
}
