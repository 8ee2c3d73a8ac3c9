import { describe, expect, it } from 'vitest'
import { parse } from '@stagecraft/analyzer'
import { mutate, mutators } from './mutate.ts'

const BUILD = 'FROM golang:1.25 AS build\nRUN go build -o /out/app .\n'

type Row = readonly [mutator: string, before: string, afterwards: readonly string[]]

const rows: readonly Row[] = [
  ['dropInstruction', 'FROM a\nRUN x \\\n  y\nUSER 1\n', ['FROM a\nUSER 1\n', 'FROM a\nRUN x \\\n  y\n']],
  [
    'dropInstruction',
    'FROM a\nCOPY <<EOF /x\ntext\nEOF\nUSER 1\n',
    ['FROM a\nUSER 1\n', 'FROM a\nCOPY <<EOF /x\ntext\nEOF\n'],
  ],
  ['swapInstructions', 'FROM a\nRUN x\n\nUSER 1\nFROM b\nUSER 2\n', ['FROM a\nUSER 1\n\nRUN x\nFROM b\nUSER 2\n']],
  ['changeBase', 'FROM scratch\n', ['FROM alpine:3.22\n', 'FROM debian:bookworm-slim\n']],
  ['changeBase', 'FROM node:22-alpine\n', ['FROM node:22\n']],
  ['changeBase', 'FROM python:3.13-slim\n', ['FROM python:3.13\n']],
  [
    'changeBase',
    'FROM eclipse-temurin:21-jre-alpine\n',
    ['FROM eclipse-temurin:21-jdk-alpine\n', 'FROM eclipse-temurin:21-jre\n'],
  ],
  ['changeBase', `${BUILD}FROM build\n`, [`${BUILD.replace('1.25', '1.25-alpine')}FROM build\n`]],
  [
    'changeBase',
    `${BUILD}FROM gcr.io/distroless/static\n`,
    [
      `${BUILD.replace('1.25', '1.25-alpine')}FROM gcr.io/distroless/static\n`,
      `${BUILD}FROM debian:bookworm\n`,
      `${BUILD}FROM scratch\n`,
      `${BUILD}FROM golang:1.25\n`,
    ],
  ],
  [
    'dropFlag',
    'FROM a\nCOPY --from=x --chown=1:1 /a /b\n',
    ['FROM a\nCOPY --chown=1:1 /a /b\n', 'FROM a\nCOPY --from=x /a /b\n'],
  ],
  ['dropFlag', 'FROM a\nRUN --mount=type=cache,target=/c \\\n  make\n', ['FROM a\nRUN make\n']],
  ['dropStageName', 'FROM a AS build\nUSER 1\n', ['FROM a\nUSER 1\n']],
  ['mergeStages', 'FROM a\nUSER 1\nFROM b\nUSER 2\n', ['FROM a\nUSER 1\nUSER 2\n']],
  [
    'standOnStage',
    'FROM a AS one\nFROM b AS two\nFROM c\n',
    [
      'FROM a AS one\nFROM one AS two\nFROM c\n',
      'FROM a AS one\nFROM b AS two\nFROM one\n',
      'FROM a AS one\nFROM b AS two\nFROM two\n',
    ],
  ],
  ['changeCommandForm', 'FROM a\nCMD ["node", "x.js"]\n', ['FROM a\nCMD node x.js\n']],
  ['changeCommandForm', 'FROM a\nENTRYPOINT node x.js\n', ['FROM a\nENTRYPOINT ["node", "x.js"]\n']],
  ['changeCommandKind', 'FROM a\nCMD ["x"]\n', ['FROM a\nENTRYPOINT ["x"]\n']],
  [
    'changeCommandWords',
    'FROM a\nCMD ["node", "x.js"]\n',
    ['FROM a\nCMD ["node"]\n', 'FROM a\nCMD ["node", "/x.js"]\n'],
  ],
  ['changeCommandWords', 'FROM a\nENTRYPOINT ["/app"]\n', ['FROM a\nENTRYPOINT ["app"]\n']],
  [
    'changeRun',
    'FROM a\nRUN CGO_ENABLED=0 go build -trimpath -o x .\n',
    ['FROM a\nRUN go build -trimpath -o x .\n', 'FROM a\nRUN CGO_ENABLED=0 go build -o x .\n'],
  ],
  ['changeRun', 'FROM a\nRUN npm ci --omit=dev\n', ['FROM a\nRUN npm ci \n']],
  [
    'changeRun',
    'FROM a\nRUN one && two \\\n  && three\n',
    ['FROM a\nRUN two \\\n  && three\n', 'FROM a\nRUN one \\\n  && three\n', 'FROM a\nRUN one && two\n'],
  ],
  ['changeRun', 'FROM a\nRUN <<EOF\none && two\nEOF\n', []],
  ['changeDestination', 'FROM a\nCOPY x /app\n', ['FROM a\nCOPY x app\n', 'FROM a\nCOPY x /elsewhere/app\n']],
  ['changeDestination', 'FROM a\nCOPY x ./\n', ['FROM a\nCOPY x /\n', 'FROM a\nCOPY x /elsewhere/\n']],
  ['widenSource', 'FROM a\nCOPY go.mod go.sum ./\n', ['FROM a\nCOPY . ./\n']],
  ['widenSource', 'FROM a\nCOPY . ./\n', []],
  ['widenSource', 'FROM a\nCOPY --from=b /out/app /app\n', ['FROM a\nCOPY --from=b /out /app\n']],
  ['widenSource', 'FROM a\nCOPY --from=b /out/ /app\n', ['FROM a\nCOPY --from=b / /app\n']],
  ['changeWorkdir', 'FROM a\nWORKDIR /app/\n', ['FROM a\nWORKDIR /app-2\n']],
  ['changeSetting', 'FROM a\nUSER node\n', ['FROM a\nUSER root\n']],
  ['changeSetting', 'FROM a\nENV A=1 B=2\n', ['FROM a\nENV A=other B=2\n', 'FROM a\nENV A=1 B=other\n']],
  ['changeSetting', 'FROM a\nARG A\nARG B=2\n', ['FROM a\nARG A\nARG B=other\n']],
  [
    'changeSetting',
    'FROM a\nEXPOSE 80\nSTOPSIGNAL SIGINT\n',
    ['FROM a\nEXPOSE 9999\nSTOPSIGNAL SIGINT\n', 'FROM a\nEXPOSE 80\nSTOPSIGNAL SIGHUP\n'],
  ],
]

describe('a small change of a Dockerfile', () => {
  it.each(rows)('%s: %j', (name, before, afterwards) => {
    const mutations = mutators[name]?.(parse(before)) ?? []
    expect(mutations.map(({ dockerfile }) => dockerfile)).toEqual(afterwards)
    for (const { what, line } of mutations) {
      expect(what).toMatch(/\S/)
      expect(line).toBeGreaterThan(0)
    }
  })

  it('of every kind is tried', () => {
    const tried = new Set(rows.map(([name]) => name))
    expect(Object.keys(mutators).filter((name) => !tried.has(name))).toEqual([])
  })

  it('is made once, is never none, and always comes in the same order', () => {
    const text = `${BUILD}\nFROM alpine:3.22\nCOPY --from=build /out/app /app\nUSER 1\nENV A=1\nCMD ["/app"]\n`
    const mutants = mutate(text).map(({ dockerfile }) => dockerfile)
    expect(new Set(mutants).size).toBe(mutants.length)
    expect(mutants).not.toContain(text)
    expect(mutate(text)).toEqual(mutate(text))
    expect(mutants.length).toBeGreaterThan(20)
  })

  it.each(['', '# nothing', 'FROM', 'RUN x', 'FROM a\nCOPY\nCMD\nRUN\nUSER\n'])('of %j does no harm', (text) => {
    expect(() => mutate(text)).not.toThrow()
  })
})
