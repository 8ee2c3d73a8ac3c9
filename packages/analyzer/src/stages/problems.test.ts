import { expect, test } from 'vitest'
import { parse } from '../syntax/parse.ts'
import type { PlanOptions } from './plan-types.ts'
import { plan } from './plan.ts'

interface ProblemCase {
  readonly text: string
  readonly message: string
  readonly lines?: readonly number[]
  readonly options?: PlanOptions
}

const CASES: readonly ProblemCase[] = [
  { text: '', message: 'the Dockerfile cannot be empty' },
  { text: 'ARG A=1', message: 'dockerfile contains no stages to build' },
  {
    text: 'FROM',
    message: 'dockerfile parse error on line 1: FROM requires either one or three arguments',
    lines: [1],
  },
  {
    text: 'ARG A=${B:x}\nFROM $A',
    message: 'failed to process "${B:x}": unsupported modifier (:x) in substitution',
    lines: [1],
  },
  { text: 'FROM a\nFROM $X', message: 'base name ($X) should not be blank', lines: [2] },
  { text: 'FROM --platform=$X a', message: 'empty platform value from expression $X', lines: [1] },
  {
    text: 'FROM --platform=a/b/c/d x',
    message: 'failed to parse platform a/b/c/d: "a/b/c/d": cannot parse platform specifier: invalid argument',
    lines: [1, 1],
  },
  {
    text: 'FROM a AS build',
    options: { target: 'biuld' },
    message: 'target stage "biuld" could not be found (did you mean build?)',
  },
  {
    text: 'FROM a\nCOPY --from=$X a b',
    message: expect.stringContaining('variable expansion is not supported for --from'),
  },
  { text: 'FROM a\nCOPY --from=3 a b', message: 'invalid stage index 3' },
  { text: 'FROM a AS a\nCOPY --from=a a b', message: 'circular dependency detected on stage: a', lines: [2] },
  {
    text: 'FROM x AS a\nCOPY --from=c a b\nFROM x AS b\nCOPY --from=a a b\nFROM x AS c\nCOPY --from=b a b',
    message: 'circular dependency detected on stage: a',
    lines: [2, 6, 4],
  },
  { text: 'FROM golang:', message: 'failed to parse stage name "golang:": invalid reference format', lines: [1] },
  { text: 'FROM a\nCOPY --from=B: a b', message: expect.stringContaining('must be lowercase'), lines: [2] },
  {
    text: 'FROM a\nCOPY --from=b x y\nFROM a AS b',
    options: { target: 'b' },
    message: 'none',
  },
  {
    text: 'FROM x AS a\nCOPY --from=b x y\nFROM x AS b\nFROM a',
    message: 'cannot copy from stage "b", it needs to be defined before current stage "a"',
    lines: [2],
  },
  {
    text: 'FROM x AS a\nRUN --mount=type=bind,from=b,target=/t ls\nFROM x AS b\nFROM a',
    message: 'cannot mount from stage "b" to "/t", stage needs to be defined before current command',
    lines: [2],
  },
  { text: 'FROM a\nRUN --mount=type=bind ls', message: 'invalid mount target "/"', lines: [2] },
  { text: 'FROM a\nRUN --mount=type=ssh,source=x ls', message: 'ssh does not support source', lines: [2] },
  { text: 'FROM a\nRUN --mount=type=cache,target=$X ls', message: 'invalid mount target "/"', lines: [2] },
  { text: 'FROM a\nVOLUME $X', message: 'VOLUME specified can not be an empty string', lines: [2] },
  { text: 'FROM a\nEXPOSE 80/x', message: 'invalid port: "80/x": invalid proto: x', lines: [2] },
  { text: 'FROM a\nSTOPSIGNAL x', message: 'invalid signal: x', lines: [2] },
  { text: 'FROM a\nCOPY https://x.io/a /', message: "source can't be a URL for COPY", lines: [2] },
  { text: 'FROM a\nCOPY https://x.io/a.git /', message: "source can't be a git ref for COPY", lines: [2] },
  { text: 'FROM a\nADD --checksum=x https://x.io/a /', message: 'invalid checksum digest format', lines: [2] },
  { text: 'FROM a\nADD --checksum=x a b /', message: "checksum can't be specified for multiple sources", lines: [2] },
  { text: 'FROM a\nADD --checksum=x a /', message: 'checksum requires HTTP(S) or Git sources', lines: [2] },
  {
    text: 'FROM a\nADD --keep-git-dir=true https://x.io/a.git?keep-git-dir=0 /',
    message: 'inconsistent keep-git-dir configuration',
    lines: [2],
  },
  {
    text: 'FROM a\nADD --checksum=1 https://x.io/a.git?checksum=2 /',
    message: 'checksum mismatch "1" != "2"',
    lines: [2],
  },
  { text: 'FROM a\nCOPY --chmod=9 a b', message: expect.stringContaining('invalid chmod parameter'), lines: [2] },
  { text: 'FROM a\nWORKDIR x: \\\n y', message: 'none' },
  {
    text: 'FROM a\nWORKDIR D:/x',
    options: { platform: 'windows/amd64' },
    message: 'normalizing workdir: The specified path is not on the system drive (C:)',
    lines: [2],
  },
  { text: 'FROM a\nUSER ${x?no}', message: 'failed to process "${x?no}": x: no', lines: [2] },
  { text: 'FROM a\nLABEL \\\n a=${x?no}', message: 'failed to process "${x?no}": x: no', lines: [2] },
  {
    text: 'FROM a\nRUN --device=x ls',
    message: 'device feature is only supported in Dockerfile frontend 1.14.0-labs or later',
    lines: [2],
  },
  { text: 'ARG SOURCE_DATE_EPOCH=never\nFROM a', message: 'invalid SOURCE_DATE_EPOCH: never' },
  { text: 'FROM a', options: { buildArgs: { SOURCE_DATE_EPOCH: '0' } }, message: 'none' },
  {
    text: 'ARG SOURCE_DATE_EPOCH=e\nFROM scratch AS e\nADD a b\nFROM a',
    message: 'SOURCE_DATE_EPOCH stage source must be a single HTTP(S) or Git ADD',
    lines: [2],
  },
  { text: 'ARG SOURCE_DATE_EPOCH=e\nFROM scratch AS e\nADD https://x.io/a b\nFROM a', message: 'none' },
  {
    text: 'ARG SOURCE_DATE_EPOCH=e\nFROM a AS e\nFROM a',
    message: 'SOURCE_DATE_EPOCH stage must use FROM scratch',
    lines: [2],
  },
  {
    text: 'FROM alpine AS builder\nFROM bulider',
    options: { hasAllImages: true, images: { alpine: {} } },
    message:
      'bulider: failed to resolve source metadata for docker.io/library/bulider:latest: docker.io/library/bulider:latest: not found (did you mean builder?)',
    lines: [2],
  },
  { text: 'FROM nope\nFROM alpine', options: { hasAllImages: true, images: { alpine: {} } }, message: 'none' },
  { text: 'FROM a\nSTOPSIGNAL x\nFROM b', message: 'none' },
]

test.each(CASES)('$text', ({ text, message, lines, options }) => {
  const { problem } = plan(parse(text), options)
  expect(problem?.message ?? 'none').toEqual(message)
  if (lines !== undefined) expect(problem?.lines.map(({ firstLine }) => firstLine)).toEqual(lines)
  else expect(problem?.lines ?? []).toEqual([])
})

test('a check of all stages finds what a build of one never sees', () => {
  const { problem, checkProblem } = plan(parse('FROM a\nSTOPSIGNAL x\nFROM b'))
  expect([problem, checkProblem?.message]).toEqual([null, 'invalid signal: x'])
})
