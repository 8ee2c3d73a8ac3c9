import { expect, test } from 'vitest'
import { analyze } from './analysis.ts'
import { applyChanges } from './change.ts'
import { findProblems } from './problems.ts'

test('a problem has a range, a rule and what would fix it', () => {
  const text = 'FROM alpine:3.20\r\nADD app.js /srv/\r\n'
  const problem = findProblems(analyze(text)).find(({ ruleId }) => ruleId === 'prefer-copy')
  expect(problem).toMatchObject({ severity: 'warning', doubt: null })
  expect(text.slice(problem?.from, problem?.to)).toBe('ADD app.js /srv/')
  expect(applyChanges(text, problem?.fixes[0]?.changes ?? [])).toContain('\r\nCOPY app.js /srv/\r\n')
})

test.each([
  ['', ''],
  ['\n\n', ''],
  ['# only a comment', 'comment'],
  ['FROM alpine\nRUN <<EOF\nx', '<<EOF'],
])('%j has a problem that can be seen', (text, marked) => {
  const problems = findProblems(analyze(text))
  expect(problems.map(({ from, to }) => text.slice(from, to))).toContain(marked)
})

test('problems come in the order of the text, the heaviest first', () => {
  const problems = findProblems(analyze('FROM alpine as b\nADD x /\nENV A 1\nSTOPSIGNAL no\nCOPY onlyone'))
  const places = problems.map(({ from }) => from)
  expect(places).toEqual(places.toSorted((left, right) => left - right))
  expect(problems.find(({ severity }) => severity === 'error')).toBeDefined()
})
