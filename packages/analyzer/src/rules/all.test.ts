import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from '../syntax/parse.ts'
import { allRules, findRule } from './all.ts'
import { buildkitChecks } from './buildkit/all.ts'
import type { Rule } from './define-rule.ts'
import { kebabCase } from './documented-rule.ts'
import { practiceRules } from './practice/all.ts'
import { refusalRules } from './refusals/all.ts'

const runningRules: readonly Rule[] = [...refusalRules, ...buildkitChecks, ...practiceRules]

const HERE = new URL('.', import.meta.url)

/** Folders whose files are rules, one each. */
const RULE_FOLDERS = ['refusals/rules', 'buildkit/rules', 'practice/rules'] as const

const ruleFiles = RULE_FOLDERS.flatMap((folder) =>
  readdirSync(new URL(`${folder}/`, HERE), { withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !entry.name.endsWith('.test.ts'))
    .map((entry) => ({ folder, name: entry.name.replace(/\.ts$/, '') })),
)

describe('every rule', () => {
  test.each(ruleFiles)('$folder/$name has cases and is registered', async ({ folder, name }) => {
    const cases = readFileSync(new URL(`${folder}/${name}.test.ts`, HERE), 'utf8')
    expect(cases).toContain('testRule(')
    const file = new URL(`${folder}/${name}.ts`, HERE).pathname
    const exports: Readonly<Record<string, unknown>> = await import(/* @vite-ignore */ file)
    const rules = runningRules.filter((rule) => Object.values(exports).includes(rule))
    expect(rules, 'The file exports one rule that is listed in all.ts').toHaveLength(1)
    const id = rules[0]?.id ?? ''
    expect(kebabCase(id)).toBe(name)
    const { concept, what, why, bad, good } = findRule(id) ?? {}
    expect(exports['docs'], 'docs.ts lists the documentation of that file').toMatchObject({
      concept,
      what,
      why,
      bad,
      good,
    })
  })

  test('is in a file of its own', () => {
    expect(allRules).toHaveLength(ruleFiles.length)
    expect(new Set(allRules.map((rule) => rule.id.toLowerCase())).size).toBe(allRules.length)
  })

  test.each(allRules.map((rule) => [rule.id, rule] as const))('%s is documented', (id, rule) => {
    expect(findRule(id)).toBe(rule)
    expect(rule.what).toMatch(/^\S.{14,}\.$/s)
    expect(rule.why).toMatch(/^\S.{14,}\.$/s)
    expect(rule.concept).toMatch(/^[a-z]+(-[a-z]+)*$/)
    expect(rule.like.every((code) => /^(DL|SC)\d{4}$/.test(code))).toBe(true)
    expect(rule.bad.trim()).not.toBe('')
    expect(parse(rule.good).text.trim()).not.toBe('')
    expect(rule.bad).not.toBe(rule.good)
  })
})
