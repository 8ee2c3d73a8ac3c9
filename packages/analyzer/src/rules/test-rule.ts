import { describe, expect, test } from 'vitest'
import { parse } from '../syntax/parse.ts'
import { applyFixes } from './apply-fixes.ts'
import { check } from './check.ts'
import type { CheckOptions } from './check.ts'
import type { Rule } from './define-rule.ts'
import type { Finding } from './finding.ts'

/** The cases of a rule. A text without a FROM is taken to follow `FROM alpine:3.20`. */
export interface RuleCases {
  /** Texts in which the rule finds something. */
  readonly flags: readonly (string | FlaggedCase)[]
  /** Texts in which it finds nothing. */
  readonly accepts: readonly (string | AcceptedCase)[]
  /** Texts before and after its fixes. */
  readonly fixes?: readonly (readonly [before: string, after: string])[]
}

export interface AcceptedCase {
  readonly text: string
  readonly options?: CheckOptions
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
export function testRule(rule: Rule, cases: RuleCases): void {
  describe(rule.id, () => {
    test('has cases for both answers', () => {
      expect(cases.flags.length).toBeGreaterThan(0)
      expect(cases.accepts.length).toBeGreaterThan(0)
    })
    test.each([rule.bad, ...cases.flags].map(asCase))('flags $text', (flagged: FlaggedCase) =>
      expectFlagged(rule, flagged),
    )
    test.each([rule.good, ...cases.accepts].map(asCase))('accepts $text', (accepted) => {
      expect(findingsOf(rule, accepted)).toEqual([])
    })
    for (const [before, after] of cases.fixes ?? []) test(`fixes ${before}`, () => expectFixed(rule, before, after))
  })
}

function asCase<Case>(given: string | Case): Case | { readonly text: string } {
  return typeof given === 'string' ? { text: given } : given
}

function expectFlagged(rule: Rule, flagged: FlaggedCase): void {
  const text = withBase(flagged.text)
  const findings = findingsOf(rule, flagged)
  expect(findings).not.toEqual([])
  if (flagged.messages !== undefined) expect(findings.map((finding) => finding.message)).toEqual(flagged.messages)
  if (flagged.marks !== undefined)
    expect(findings.map(({ start, end }) => text.slice(start, end))).toEqual(flagged.marks)
  const added = text === flagged.text ? 0 : 1
  if (flagged.lines !== undefined) expect(findings.map(({ firstLine }) => firstLine - added)).toEqual(flagged.lines)
}

/** The fix gives the text it should, which can still be read, has the finding no more, and stays as it is. */
function expectFixed(rule: Rule, before: string, after: string): void {
  const fixed = fixAll(rule, before)
  expect(fixed).toBe(withBase(after))
  expect(parse(fixed).refusal).toBeNull()
  expect(findingsOf(rule, { text: fixed })).toEqual([])
  expect(fixAll(rule, fixed)).toBe(fixed)
}

function fixAll(rule: Rule, text: string): string {
  return applyFixes(
    withBase(text),
    findingsOf(rule, { text }).map((finding) => finding.fix),
  )
}

function findingsOf(rule: Rule, { text, options }: AcceptedCase): readonly Finding[] {
  const rules = { [rule.id]: 'on' as const, ...options?.rules }
  return check(parse(withBase(text)), { ...options, rules }).filter((finding) => finding.rule === rule.id)
}

function withBase(text: string): string {
  return /^[ \t]*FROM\b/im.test(text) ? text : `FROM alpine:3.20\n${text}`
}
