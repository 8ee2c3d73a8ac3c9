import { expect, test } from 'vitest'
import { analyze } from './analysis.ts'
import { withCursor } from './cursor.cases.ts'
import type { EditorOptions } from './editor-options.ts'
import { hoverAt } from './hover-at.ts'

const options: EditorOptions = {
  images: {
    'node:22-alpine': {
      config: { Env: ['NODE_VERSION=22.1.0'], User: 'node', Cmd: ['node'] },
      sizeBytes: 158_000_000,
      os: { id: 'alpine', version: '3.20', libc: 'musl', packageManager: 'apk' },
    },
  },
  knownImages: { 'debian:12-slim': { os: { id: 'debian', packageManager: 'apt' }, sizeBytes: 74_800_000 } },
  contexts: ['docs'],
}

const STAGES = 'ARG TAG=3\nFROM alpine:$TAG AS base\nFROM base AS build\nRUN make\nFROM base\nCOPY --from=build /x /\n'

test.each([
  // instructions and flags
  ['FROM a\nCO|PY x /', 'instruction', 'COPY', 'COPY', /layer of files/],
  ['FROM a\nONBUILD R|UN x', 'instruction', 'RUN', 'RUN', /keeps what it changed/],
  ['FROM a\nCOPY --li|nk x /', 'flag', '--link', 'COPY --link', /does not depend on those below/],
  ['FROM a\nCOPY --chm|od=755 x /', 'flag', '--chmod', 'COPY --chmod', /permissions/],
  ['FROM a\nRUN --network=no|ne x', 'value', 'none', 'none', /No network/],
  ['FROM a\nRUN --mount=type=ca|che,target=/x y', 'mount-key', 'type=cache', 'type=cache', /never in the image/],
  ['FROM a\nRUN --mount=type=cache,\\\nsha|ring=locked y', 'mount-key', 'sharing=locked', 'sharing=locked', /waits/],
  // stages
  [STAGES.replace('=build', '=bu|ild'), 'stage', 'build', 'Stage build', /stays behind/],
  [STAGES.replace('AS build', 'AS bui|ld'), 'stage', 'build', 'Stage build', /Used in line 6\./],
  [STAGES.replace('FROM base\n', 'FROM ba|se\n'), 'stage', 'base', 'Stage base', /It ships/],
  [
    STAGES.replace('AS base', 'AS ba|se'),
    'stage',
    'base',
    'Stage base',
    /Begins in line 2, on docker.io\/library\/alpine:3/,
  ],
  ['FROM a AS b|\nFROM c', 'stage', 'b', 'Stage b', /not built/],
  ['# b compiles\nFROM a AS b|', 'stage', 'b', 'Stage b', /compiles/],
  // images
  ['FROM node:22|-alpine', 'image', 'node:22-alpine', 'docker.io/library/node:22-alpine', /musl/],
  [
    'FROM a\nCOPY --from=node:22|-alpine /x /',
    'image',
    'node:22-alpine',
    'docker.io/library/node:22-alpine',
    /158\.0 MB/,
  ],
  ['FROM node:22|-alpine', 'image', 'node:22-alpine', 'docker.io/library/node:22-alpine', /User: node/],
  [
    'FROM debian:12.5-sl|im',
    'image',
    'debian:12.5-slim',
    'docker.io/library/debian:12.5-slim',
    /what debian:12-slim is like/,
  ],
  ['FROM debian:12.5-sl|im', 'image', 'debian:12.5-slim', 'docker.io/library/debian:12.5-slim', /about 74\.8 MB/],
  ['FROM scr|atch', 'image', 'scratch', 'scratch', /empty file system/],
  ['FROM a\nCOPY --from=do|cs /x /', 'image', 'docs', 'Named context docs', /--build-context/],
  // variables
  [STAGES.replace('$TAG', '$TA|G'), 'variable', 'TAG', 'TAG', /Is "3" here/],
  [STAGES.replace('TAG=3', 'TA|G=3'), 'variable', 'TAG', 'TAG', /For FROM lines alone/],
  ['FROM a\nENV A=1\nENV A=2\nUSER ${A|:-x}', 'variable', 'A', 'A', /From ENV in line 3/],
  ['FROM a\nENV A=1\nENV A|=2', 'variable', 'A', 'A', /Is "2" from here on/],
  ['FROM a AS b\nENV A=1\nFROM b\nARG A=2\nUSER $A|', 'variable', 'A', 'A', /Is "2" here/],
  [
    'FROM node:22-alpine\nLABEL v=$NODE_V|ERSION',
    'variable',
    'NODE_VERSION',
    'NODE_VERSION',
    /From the base image, node:22-alpine/,
  ],
  ['FROM a\nENV A=$TARGETA|RCH', 'variable', 'TARGETARCH', 'TARGETARCH', /only below an ARG TARGETARCH/],
  ['FROM a\nARG A\nUSER $A|', 'variable', 'A', 'A', /no value here unless/],
  ['FROM a\nUSER $A|', 'variable', 'A', 'A', /nothing is put in its place/],
  ['FROM a\nARG A=1\nCMD echo $A|', 'variable', 'A', 'A', /gone when the container runs/],
  ['FROM a\nARG A=1\nRUN <<EOF\necho "$A|"\nEOF', 'variable', 'A', 'A', /when the shell reads it/],
  ['FROM a\nRUN for f in x; do $f|; done', 'variable', 'f', 'f', /the shell may/],
  // the rest
  ['# synt|ax=docker/dockerfile:1\nFROM a', 'directive', 'syntax', '# syntax=', /frontend/],
  ['# escape=`|\nFROM a', 'directive', '`', '`', /Windows/],
  ['# check=skip=JSONArgs|Recommended\nFROM a', 'rule', 'JSONArgsRecommended', 'JSONArgsRecommended', /./],
  ['FROM a\n# stagecraft ignore=prefer-|copy\nADD x /', 'rule', 'prefer-copy', 'prefer-copy', /./],
  ['FROM a\n# hadolint ignore=DL30|20\nADD x /', 'rule', 'DL3020', 'prefer-copy', /./],
  ['FROM a\nRUN <<-"E|OF"\n\tx\n\tEOF', 'heredoc', '<<-"EOF"', 'Here-document up to EOF', /quoted/],
  ['FROM a\nCOPY <<a.t|xt /\nx\na.txt', 'heredoc', '<<a.txt', 'Here-document up to a.txt', /become a file/],
  ['FROM a\nEXPOSE 80|80/udp', 'port', '8080/udp', '8080/udp', /UDP port 8080/],
  ['FROM a\nSTOPSIGNAL SIGQ|UIT', 'value', 'SIGQUIT', 'SIGQUIT', /nginx/],
  ['FROM a\nHEALTHCHECK NO|NE', 'value', 'NONE', 'NONE', /Drops/],
  [
    'FROM a\nLABEL org.opencontainers.image.tit|le=x',
    'value',
    'org.opencontainers.image.title',
    'org.opencontainers.image.title',
    /name for people/,
  ],
])('%j tells of a %s', (marked, kind, stretch, title, line) => {
  const { text, offset } = withCursor(marked)
  const hover = hoverAt(analyze(text, options), offset)
  expect(hover).toMatchObject({ kind, title })
  expect(text.slice(hover?.from, hover?.to)).toBe(stretch)
  expect(hover?.lines.join('\n')).toMatch(line)
})

test.each([
  'FROM a\n|\nRUN x',
  'FROM a\n# wor|ds',
  'FROM a\nRUN ec|ho',
  'FROM a\nRUN <<EOF\nec|ho\nEOF',
  'FR|OG a',
  'FROM a\nCOPY --from=con|structor= / /',
])('%j tells of nothing', (marked) => {
  const { text, offset } = withCursor(marked)
  expect(hoverAt(analyze(text), offset)).toBeNull()
})

test('what is told leads to the manual', () => {
  expect(hoverAt(analyze('FROM a'), 0)?.docs).toBe('https://docs.docker.com/reference/dockerfile/#from')
})
