import { describe, expect, test } from 'vitest'
import { analyze } from './analysis.ts'
import { applyChanges } from './change.ts'
import { withCursor } from './cursor.cases.ts'
import { definitionAt, referencesAt } from './navigate.ts'
import { renameStage } from './rename-stage.ts'

const FILE = `ARG TAG=3
FROM alpine:$TAG AS base
ARG TAG
LABEL v=$TAG
FROM base AS build
ENV OUT=/out
RUN make \\
  --to=\${OUT} && echo "$OUT"
FROM scratch
COPY --from=build /out /
COPY --from=1 /a /b
RUN --mount=from=Build,target=/x true
ONBUILD COPY --from=build /out /
`

/** The same file with a cursor before the last character of a piece of it. */
function at(piece: string): { readonly text: string; readonly offset: number } {
  return { text: FILE, offset: FILE.indexOf(piece) + piece.length - 1 }
}

function lineOf(text: string, from: number | undefined): number {
  return text.slice(0, from).split('\n').length
}

describe('going to the definition', () => {
  test.each([
    ['from=build', 5, 'build'],
    ['from=1', 5, 'build'],
    ['from=Build', 5, 'build'],
    ['FROM base', 2, 'base'],
    ['AS build', 5, 'build'],
    ['alpine:$TAG', 1, 'TAG'],
    ['v=$TAG', 3, 'TAG'],
    ['ARG TAG\n', 1, 'TAG'],
    ['to=${OUT}', 6, 'OUT'],
    ['"$OUT"', 6, 'OUT'],
  ])('of %s', (piece, line, name) => {
    const { text, offset } = at(piece)
    const range = definitionAt(analyze(text), offset)
    expect([lineOf(text, range?.from), text.slice(range?.from, range?.to)]).toEqual([line, name])
  })

  test.each(['FROM a|', 'FROM a\nUSER $P|ATH', 'FROM a\nRUN ec|ho', 'FROM $TARGETA|RCH', '|'])(
    '%j has none',
    (marked) => {
      const { text, offset } = withCursor(marked)
      expect(definitionAt(analyze(text), offset)).toBeNull()
    },
  )
})

test.each([
  ['from=build', [5, 10, 11, 12, 13]],
  ['AS base', [2, 5]],
  ['ARG TAG', [1, 2, 3, 4]],
  ['"$OUT"', [6, 8, 8]],
])('references of %s', (piece, lines) => {
  const { text, offset } = at(piece)
  expect(referencesAt(analyze(text), offset).map(({ from }) => lineOf(text, from))).toEqual(lines)
})

describe('renaming a stage', () => {
  test('changes its name wherever it stands, and no number', () => {
    const { text, offset } = at('from=build')
    const renaming = renameStage(analyze(text), offset, 'compile')
    const after = renaming.ok ? applyChanges(text, renaming.changes) : renaming.reason
    expect(after).toBe(text.replaceAll(/(AS |from=)build/gi, '$1compile'))
  })

  test('keeps what a comment says of it', () => {
    const { text, offset } = withCursor('FROM a\n# build compiles\nFROM b AS buil|d')
    const renaming = renameStage(analyze(text), offset, 'make')
    expect(renaming.ok && applyChanges(text, renaming.changes)).toBe('FROM a\n# make compiles\nFROM b AS make')
  })

  test.each([
    ['FROM a AS b|', '1x', /begins with a letter/],
    ['FROM a AS b|', 'a b', /begins with a letter/],
    ['FROM a AS b|', 'Build', /lower case/],
    ['FROM a AS b|', 'scratch', /reserved/],
    ['FROM a AS b|\nFROM c AS d', 'd', /line 2 has that name/],
    ['FROM a AS b|\nFROM node', 'node', /Line 2 means an image/],
    ['FROM a AS b|\nCOPY --from=busybox /x /', 'busybox', /Line 2 means an image/],
    ['ARG B=b\nFROM a AS b|\nFROM $B', 'c', /Line 3 names the stage through a variable/],
    ['FROM a|', 'c', /No name of a stage/],
  ])('%j to %s is refused', (marked, name, reason) => {
    const { text, offset } = withCursor(marked)
    expect(renameStage(analyze(text), offset, name)).toMatchObject({ ok: false, reason: expect.stringMatching(reason) })
  })
})
