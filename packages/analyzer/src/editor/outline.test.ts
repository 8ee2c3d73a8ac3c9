import { expect, test } from 'vitest'
import { analyze } from './analysis.ts'
import { foldsOf } from './folds.ts'
import { highlight } from './highlight.ts'
import { outlineOf } from './outline.ts'

test('the outline lists the stages and what becomes of them', () => {
  const text = 'ARG A=1\nARG B\nFROM a AS build\nRUN x\n\nFROM b\nCOPY --from=build /x /\n'
  const items = outlineOf(analyze(text))
  expect(items.map(({ name, detail }) => [name, detail])).toEqual([
    ['Arguments', 'A, B'],
    ['build', 'a. It stays behind: only what is copied from it can be in the image.'],
    ['stage-1', 'b. It becomes the image.'],
  ])
  expect(items.map(({ from, to }) => text.slice(from, to))).toEqual([
    'ARG A=1\nARG B',
    'FROM a AS build\nRUN x',
    'FROM b\nCOPY --from=build /x /',
  ])
  expect(items.map(({ selection: { from, to } }) => text.slice(from, to))).toEqual(['ARG', 'build', 'b'])
})

test.each([
  ['FROM a\nRUN x\nFROM b', [['stage', '\nRUN x']]],
  [
    'FROM a\r\nRUN x \\\r\n  y\r\n',
    [
      ['stage', '\r\nRUN x \\\r\n  y'],
      ['instruction', '\r\n  y'],
    ],
  ],
  [
    'FROM a\nRUN <<EOF\nx\nEOF',
    [
      ['stage', '\nRUN <<EOF\nx\nEOF'],
      ['heredoc', '\nx\nEOF'],
    ],
  ],
  ['FROM a', []],
])('folds of %j', (text, folds) => {
  expect(foldsOf(analyze(text)).map(({ kind, from, to }) => [kind, text.slice(from, to)])).toEqual(folds)
})

test('colours tell stages, images and variables from other words', () => {
  const text = 'ARG T\nFROM a:$T AS b\nFROM b\nCOPY --from=b <<E "$T" /\nx$T\nE\nHEALTHCHECK NONE'
  const meant = highlight(analyze(text)).map(({ kind, from, to }) => `${kind} ${text.slice(from, to)}`)
  const lines = [
    'keyword ARG, name T, keyword FROM, image a:$, variable T, keyword AS, stage b',
    'keyword FROM, stage b, keyword COPY, flag --from=, stage b, heredoc-opener <<E',
    'word "$, variable T, word ", word /, heredoc-body x$, variable T, heredoc-body \n',
    'heredoc-terminator E, keyword HEALTHCHECK, keyword NONE',
  ]
  expect(meant).toEqual(lines.flatMap((line) => line.split(', ')))
})

test('a comment in the middle of a name keeps its colour', () => {
  const text = 'FROM a\nUSER $A\\\n# why\nB'
  const meant = highlight(analyze(text)).map(({ kind, from, to }) => `${kind} ${text.slice(from, to)}`)
  expect(meant.slice(2)).toEqual(['keyword USER', 'word $', 'variable A\\\n', 'comment # why', 'variable \nB'])
})
