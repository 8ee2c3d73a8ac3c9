import { describe, expect, test } from 'vitest'
import { parse } from '../syntax/parse.ts'
import { findRule } from './all.ts'
import { applyFixes } from './apply-fixes.ts'
import { check } from './check.ts'
import type { CheckOptions } from './check.ts'
import type { Rule } from './define-rule.ts'
import type { Finding } from './finding.ts'

/** The cases of a rule. A text without a FROM is taken to follow `FROM alpine:3.20`. */
export interface RuleCases {
  /** What all cases are checked with, unless they say otherwise. */
  readonly options?: CheckOptions
  /** Texts in which the rule finds something. */
  readonly flags: readonly (string | FlaggedCase)[]
  /** Texts in which it finds nothing. */
  readonly accepts: readonly (string | AcceptedCase)[]
  /** Texts before and after its fixes. */
  readonly fixes?: readonly (readonly [before: string, after: string])[]
}

export interface AcceptedCase {
  readonly text: string
  readonly options?: CheckOptions | undefined
}

export interface FlaggedCase extends AcceptedCase {
  /** What each finding says, in order. */
  readonly messages?: readonly string[]
  /** The stretch of the text that each finding marks. */
  readonly marks?: readonly string[]
  /** The line of each finding, counted in the text as it is given. */
  readonly lines?: readonly number[]
}

/** Tests a rule with its cases, and with the examples of its documentation. */
export function testRule(rule: Rule, { flags, accepts, fixes = [], options }: RuleCases): void {
  const { bad = '', good = '' } = findRule(rule.id) ?? {}
  const flagged = [bad, ...flags].map((given): FlaggedCase => asCase(given, options))
  const accepted = [good, ...accepts].map((given): AcceptedCase => asCase(given, options))
  describe(rule.id, () => {
    test('has cases for both answers', () => {
      expect(flags.length).toBeGreaterThan(0)
      expect(accepts.length).toBeGreaterThan(0)
    })
    test.each(flagged)('flags $text', (given) => expectFlagged(rule, given))
    test.each(accepted)('accepts $text', (given) => expect(findingsOf(rule, given)).toEqual([]))
    for (const [before, after] of fixes)
      test(`fixes ${before}`, () => expectFixed(rule, asCase(before, options), after))
  })
}

function asCase<Case extends AcceptedCase>(
  given: string | Case,
  options: CheckOptions | undefined,
): Case | AcceptedCase {
  if (typeof given === 'string') return { text: given, options }
  return { ...given, options: { ...options, ...given.options } }
}

function expectFlagged(rule: Rule, flagged: FlaggedCase): void {
  const text = withBase(flagged.text)
  const findings = findingsOf(rule, flagged)
  const { messages, marks, lines } = flagged
  const added = text === flagged.text ? 0 : 1
  expect(findings).not.toEqual([])
  expect(findings.map((finding) => finding.message)).not.toContain('')
  if (messages !== undefined) expect(findings.map((finding) => finding.message)).toEqual(messages)
  if (marks !== undefined) expect(findings.map(({ start, end }) => text.slice(start, end))).toEqual(marks)
  if (lines !== undefined) expect(findings.map(({ firstLine }) => firstLine - added)).toEqual(lines)
  expectFixesHold(rule, flagged)
}

/** Every fix, of whatever case, leaves a text that can be read as before, and takes its own finding away and no other. */
function expectFixesHold(rule: Rule, flagged: FlaggedCase): void {
  const before = findingsOf(rule, flagged)
  const fixable = before.filter((finding) => finding.fix !== null)
  if (fixable.length === 0) return
  let fixed = flagged
  // Fixes of one place are made one after the other.
  for (const _ of fixable) fixed = Object.assign({}, fixed, { text: fixAll(rule, fixed) })
  expect(parse(fixed.text).refusal).toEqual(parse(withBase(flagged.text)).refusal)
  expect(findingsOf(rule, fixed)).toHaveLength(before.length - fixable.length)
  expect(fixAll(rule, fixed)).toBe(fixed.text)
}

/** The fix gives the text it should, which can still be read, has the finding no more, and stays as it is. */
function expectFixed(rule: Rule, before: AcceptedCase, after: string): void {
  const fixed = { ...before, text: fixAll(rule, before) }
  expect(fixed.text).toBe(withBase(after))
  expect(parse(fixed.text).refusal).toBeNull()
  expect(findingsOf(rule, fixed)).toEqual([])
  expect(fixAll(rule, fixed)).toBe(fixed.text)
}

function fixAll(rule: Rule, given: AcceptedCase): string {
  const fixes = findingsOf(rule, given).map((finding) => finding.fix)
  return applyFixes(withBase(given.text), fixes)
}

function findingsOf(rule: Rule, { text, options }: AcceptedCase): readonly Finding[] {
  const rules = { [rule.id]: 'on' as const, ...options?.rules }
  return check(parse(withBase(text)), { ...options, rules }).filter((finding) => finding.rule === rule.id)
}

function withBase(text: string): string {
  return /^[ \t]*FROM\b/im.test(text) ? text : `FROM alpine:3.20\n${text}`
}
