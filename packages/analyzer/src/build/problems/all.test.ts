import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { findFactSource } from '../../facts/find-fact-source.ts'
import { allRules } from '../../rules/all.ts'
import type { Build } from '../build-types.ts'
import { allProblems, findProblem } from './all.ts'
import { built } from './built.cases.ts'
import type { Example, Problem } from './define-problem.ts'
import { diagnose } from './diagnose.ts'
import type { Diagnosis } from './diagnosis.ts'

const names = readdirSync(new URL('kinds/', import.meta.url))
  .filter((name) => !name.endsWith('.test.ts'))
  .map((name) => name.replace(/\.ts$/, ''))

describe('every problem', () => {
  test.each(names)('%s is registered', async (name) => {
    const file = new URL(`kinds/${name}.ts`, import.meta.url).pathname
    const exports: Readonly<Record<string, unknown>> = await import(/* @vite-ignore */ file)
    const problems = allProblems.filter((problem) => Object.values(exports).includes(problem))
    expect(
      problems.map(({ id }) => id),
      'The file exports one problem that is listed in all.ts',
    ).toEqual([name])
  })

  test('is in a file of its own', () => {
    expect(allProblems.map(({ id }) => id).toSorted()).toEqual(names.toSorted())
  })

  test('has an id that is no rule’s', () => {
    const rules = new Set(allRules.map(({ id }) => id))
    expect(allProblems.filter(({ id }) => rules.has(id)).map(({ id }) => id)).toEqual([])
  })

  test.each(allProblems.map((problem) => [problem.id, problem] as const))('%s is documented', (id, problem) => {
    expect(findProblem(id)).toBe(problem)
    for (const text of [problem.what, problem.why, problem.mend]) expect(text).toMatch(/^\S.{14,}\.$/s)
    expect(problem.concept).toMatch(/^[a-z]+(-[a-z]+)*$/)
    expect(problem.bad).not.toEqual(problem.good)
  })

  test.each(allProblems.map((problem) => [problem.id, problem] as const))('%s is found', (_, problem) => {
    const { found, made } = findIn(problem.bad, problem)
    expect(found).not.toEqual([])
    for (const one of found) expectWellMade(one, made)
  })

  test.each(allProblems.map((problem) => [problem.id, problem] as const))(
    '%s is not found once mended',
    (_, problem) => {
      const { found, made } = findIn(problem.good, problem)
      expect(made.failures).toEqual([])
      expect(found).toEqual([])
    },
  )
})

function findIn(example: Example, { id }: Problem): { readonly made: Build; readonly found: readonly Diagnosis[] } {
  const made = built(example)
  return { made, found: diagnose(made).filter(({ problem }) => problem === id) }
}

function expectWellMade({ message, mend, place, related, facts }: Diagnosis, { plan: { dockerfile } }: Build): void {
  expect(message).toMatch(/^[A-Z/.\w].*\.$/s)
  expect(message).not.toMatch(/undefined|null|NaN|Infinity| {2}/)
  expect(mend).toMatch(/\.$/)
  for (const id of facts) expect(id.startsWith('image/') || findFactSource(id) !== null, id).toBe(true)
  const starts = dockerfile.instructions.map(({ start }) => start)
  for (const { start } of [...(place === null ? [] : [place]), ...related]) expect(starts).toContain(start)
}
