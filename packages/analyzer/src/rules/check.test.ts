import { expect, test } from 'vitest'
import { plan } from '../stages/plan.ts'
import { parse } from '../syntax/parse.ts'
import { check } from './check.ts'
import type { CheckOptions } from './check.ts'

const TEXT = 'FROM alpine as base\nADD x /\nENV A 1\nSTOPSIGNAL no'

function rulesOf(text: string, options?: CheckOptions): readonly string[] {
  const wanted = new Set(['cannot-build', 'cannot-parse', 'FromAsCasing', 'LegacyKeyValueFormat', 'prefer-copy'])
  return check(parse(text), options).flatMap(({ rule }) => (wanted.has(rule) ? [rule] : []))
}

test('what BuildKit refuses comes first, then its checks, then the rules of the course', () => {
  expect(rulesOf(TEXT)).toEqual(['cannot-build', 'FromAsCasing', 'LegacyKeyValueFormat', 'prefer-copy'])
})

test('a plan is checked as it is', () => {
  const findings = check(plan(parse('FROM alpine AS a\nCOPY $x /\nFROM b'), { target: 'a' }))
  expect(findings.map(({ rule }) => rule)).toContain('UndefinedVar')
})

test('rules can be left out, and weigh something else', () => {
  const rules = { 'cannot-build': 'off', FromAsCasing: 'off', 'prefer-copy': 'error' } as const
  expect(rulesOf(TEXT, { rules })).toEqual(['LegacyKeyValueFormat', 'prefer-copy'])
  const found = check(parse(TEXT), { rules }).find(({ rule }) => rule === 'prefer-copy')
  expect(found).toMatchObject({ severity: 'error', firstLine: 2, doubt: null })
})

test('a file that has no line is at fault in its first', () => {
  expect(check(parse(''))).toMatchObject([{ rule: 'cannot-parse', firstLine: 1, lastLine: 1 }])
})
