import { describe, expect, test } from 'vitest'
import { analyze } from './analysis.ts'
import { completeAt } from './complete.ts'
import { complete, labelsAt, withCursor } from './cursor.cases.ts'
import type { EditorOptions } from './editor-options.ts'

const options: EditorOptions = {
  images: {
    'node:22-alpine': {
      config: { Env: ['NODE_VERSION=22.1.0'], User: 'node' },
      users: [
        { name: 'root', uid: 0 },
        { name: 'node', uid: 1000 },
      ],
    },
  },
  knownImages: { 'alpine:3.20': { os: { id: 'alpine' } } },
  contexts: ['docs'],
  paths: (place, prefix) => [{ path: `${prefix}found-in-${place.kind === 'stage' ? place.stage.label : place.kind}` }],
}

describe('completing', () => {
  test.each([
    // keywords
    ['|', 'FROM', 'FROM '],
    ['FR|', 'FROM', 'FROM '],
    ['FROM a\nR|', 'RUN', 'FROM a\nRUN '],
    ['FROM a\r\n  R|\r\nCMD b', 'RUN', 'FROM a\r\n  RUN \r\nCMD b'],
    ['FROM a\nR|N echo', 'RUN', 'FROM a\nRUN echo'],
    ['from a\nco|', 'copy', 'from a\ncopy '],
    ['FROM a\nONBUILD |', 'RUN', 'FROM a\nONBUILD RUN '],
    ['FROM a\nONBUILD CO| x /', 'COPY', 'FROM a\nONBUILD COPY x /'],
    // flags
    ['FROM a AS b\nFROM c\nCOPY -|', '--from', 'FROM a AS b\nFROM c\nCOPY --from='],
    ['FROM a\nCOPY --|', '--link', 'FROM a\nCOPY --link'],
    ['FROM a\nCOPY --fr|om=b x /', '--from', 'FROM a\nCOPY --from=b x /'],
    ['FROM a\nCOPY --link --ch|', '--chown', 'FROM a\nCOPY --link --chown='],
    ['FROM a\nCOPY --link | x /', '--parents', 'FROM a\nCOPY --link --parents x /'],
    ['FROM a\nRUN --mount=type=ssh \\\n  --|', '--mount', 'FROM a\nRUN --mount=type=ssh \\\n  --mount='],
    ['FROM a\nCOPY --fr\\\nom|', '--from', 'FROM a\nCOPY --from='],
    ['FROM a\nRUN --network=|', 'none', 'FROM a\nRUN --network=none'],
    ['FROM --platform=| a', '$BUILDPLATFORM', 'FROM --platform=$BUILDPLATFORM a'],
    ['FROM a\nHEALTHCHECK --interval=1| CMD x', '30s', 'FROM a\nHEALTHCHECK --interval=30s CMD x'],
    // stages and images
    ['FROM a AS base\nFROM b AS c\nCOPY --from=|', 'base', 'FROM a AS base\nFROM b AS c\nCOPY --from=base'],
    ['FROM a AS base\nFROM b\nCOPY --from="b|" x /', 'base', 'FROM a AS base\nFROM b\nCOPY --from="base" x /'],
    ['FROM a\nFROM b\nCOPY --from=|', '0', 'FROM a\nFROM b\nCOPY --from=0'],
    ['FROM a\nCOPY --from=d|', 'docs', 'FROM a\nCOPY --from=docs'],
    ['FROM a AS Base\nFROM |', 'base', 'FROM a AS Base\nFROM base'],
    ['FROM no|', 'node:22-alpine', 'FROM node:22-alpine'],
    ['FROM alp|', 'alpine:3.20', 'FROM alpine:3.20'],
    ['FROM alpine:3.20\nUSER |', 'nobody', 'FROM alpine:3.20\nUSER nobody'],
    ['FROM scr|x AS c', 'scratch', 'FROM scratch AS c'],
    ['FROM a |', 'AS', 'FROM a AS '],
    // mounts
    ['FROM a\nRUN --mount=|', 'type', 'FROM a\nRUN --mount=type='],
    ['FROM a\nRUN --mount=type=ca|', 'cache', 'FROM a\nRUN --mount=type=cache'],
    ['FROM a\nRUN --mount=type=cache,sh|', 'sharing', 'FROM a\nRUN --mount=type=cache,sharing='],
    [
      'FROM a\nRUN --mount=type=cache,sharing=|,target=/x y',
      'locked',
      'FROM a\nRUN --mount=type=cache,sharing=locked,target=/x y',
    ],
    ['FROM a\nRUN --mount=type=secret,re|', 'required', 'FROM a\nRUN --mount=type=secret,required'],
    ['FROM a AS b\nFROM c\nRUN --mount=from=| x', 'b', 'FROM a AS b\nFROM c\nRUN --mount=from=b x'],
    ['FROM a\nRUN --mount="type=|"', 'tmpfs', 'FROM a\nRUN --mount="type=tmpfs"'],
    // variables
    ['FROM a\nENV PORT=80\nEXPOSE $|', 'PORT', 'FROM a\nENV PORT=80\nEXPOSE $PORT'],
    ['FROM a\nENV PORT=80\nEXPOSE ${P|', 'PORT', 'FROM a\nENV PORT=80\nEXPOSE ${PORT}'],
    ['FROM a\nENV PORT=80\nEXPOSE ${P|X:-1}', 'PORT', 'FROM a\nENV PORT=80\nEXPOSE ${PORT:-1}'],
    ['FROM a\nENV PORT=80\nLABEL x="a $P|"', 'PORT', 'FROM a\nENV PORT=80\nLABEL x="a $PORT"'],
    ['FROM a\nARG V=1\nCOPY [ "$|", "/"]', 'V', 'FROM a\nARG V=1\nCOPY [ "$V", "/"]'],
    ['FROM a\nARG V=1\nRUN echo \\\n # why\n $|', 'V', 'FROM a\nARG V=1\nRUN echo \\\n # why\n $V'],
    ['ARG TAG=1\nFROM a:$|', 'TAG', 'ARG TAG=1\nFROM a:$TAG'],
    ['ARG TAG=1\nFROM --platform=$|', 'BUILDPLATFORM', 'ARG TAG=1\nFROM --platform=$BUILDPLATFORM'],
    ['FROM node:22-alpine\nENV A=$|', 'NODE_VERSION', 'FROM node:22-alpine\nENV A=$NODE_VERSION'],
    ['FROM a\nARG V\nRUN --mount=type=cache,target=/$|', 'V', 'FROM a\nARG V\nRUN --mount=type=cache,target=/$V'],
    // arguments
    ['ARG TAG=1\nFROM a\nARG |', 'TAG', 'ARG TAG=1\nFROM a\nARG TAG'],
    ['FROM a\nARG TARGETA|', 'TARGETARCH', 'FROM a\nARG TARGETARCH'],
    ['FROM node:22-alpine\nUSER |', 'node', 'FROM node:22-alpine\nUSER node'],
    ['FROM node:22-alpine\nCOPY --chown=|', 'node', 'FROM node:22-alpine\nCOPY --chown=node'],
    ['FROM a\nHEALTHCHECK |', 'NONE', 'FROM a\nHEALTHCHECK NONE'],
    ['FROM a\nSTOPSIGNAL SIG|', 'SIGINT', 'FROM a\nSTOPSIGNAL SIGINT'],
    ['FROM a\nSHELL ["/bin/|"]', '["/bin/sh", "-c"]', 'FROM a\nSHELL ["/bin/sh", "-c"]'],
    ['FROM a\nLABEL a=b org.|', 'org.opencontainers.image.title', 'FROM a\nLABEL a=b org.opencontainers.image.title='],
    ['FROM a\nCOPY s| /', 'sfound-in-context', 'FROM a\nCOPY sfound-in-context /'],
    ['FROM a\nCOPY ["s|", "/"]', 'sfound-in-context', 'FROM a\nCOPY ["sfound-in-context", "/"]'],
    ['FROM a AS b\nFROM c\nCOPY --from=b |', 'found-in-b', 'FROM a AS b\nFROM c\nCOPY --from=b found-in-b'],
    ['FROM a\nRUN --mount=from=x,src=s|', 'sfound-in-image', 'FROM a\nRUN --mount=from=x,src=sfound-in-image'],
    // directives and wishes
    ['|', '# syntax=docker/dockerfile:1', '# syntax=docker/dockerfile:1'],
    ['# syn|', 'syntax=docker/dockerfile:1', '# syntax=docker/dockerfile:1'],
    ['# syntax=|', 'docker/dockerfile:1-labs', '# syntax=docker/dockerfile:1-labs'],
    ['# escape=|\n', '`', '# escape=`\n'],
    ['# check=|', 'skip=', '# check=skip='],
    ['# check=skip=StageNameCasing,From|', 'FromAsCasing', '# check=skip=StageNameCasing,FromAsCasing'],
    ['# check=skip=all;|', 'error=true', '# check=skip=all;error=true'],
    ['FROM a\n# stagecraft |', 'ignore=', 'FROM a\n# stagecraft ignore='],
    [
      'FROM a\n# stagecraft ignore=prefer-copy, pin|',
      'pin-base-digest',
      'FROM a\n# stagecraft ignore=prefer-copy, pin-base-digest',
    ],
    ['FROM a\n# hadolint ignore=|', 'DL3020', 'FROM a\n# hadolint ignore=DL3020'],
  ])('%j with %s', (marked, label, result) => {
    expect(complete(marked, label, options)).toBe(result)
  })
})

describe('what is not offered', () => {
  test.each([
    ['COPY', 'above the first FROM', '|'],
    ['FROM', 'behind ONBUILD', 'FROM a\nONBUILD |'],
    ['--link', 'twice', 'FROM a\nCOPY --link -|'],
    ['b', 'as its own source', 'FROM a AS b\nCOPY --from=|'],
    ['0', 'where no number may stand', 'FROM a\nFROM b\nRUN --mount=from=|'],
    ['sharing', 'for a secret', 'FROM a\nRUN --mount=type=secret,|'],
    ['V', 'once it is escaped', 'FROM a\nARG V\nCOPY \\$|'],
    ['V', 'in single quotes', "FROM a\nARG V\nENV A='$|'"],
    ['V', 'in --from', 'FROM a\nARG V\nCOPY --from=$|'],
    ['V', 'in another stage', 'FROM a\nARG V\nFROM b\nUSER $|'],
    ['V', 'above its ARG', 'FROM a\nUSER $|\nARG V'],
    ['V', 'where no ARG is left', 'FROM a\nARG V\nCMD echo $|'],
    ['V', 'in the words of a JSON array', 'FROM a\nARG V\nRUN ["echo", "$|"]'],
    ['syntax=docker/dockerfile:1', 'below other lines', '\n# |'],
    ['syntax=docker/dockerfile:1', 'twice', '# syntax=x\n# |'],
  ])('%s %s', (label, _, marked) => {
    expect(labelsAt(marked, options)).not.toContain(label)
  })

  test.each([
    'FROM a\nRUN <<EOF\n$|\nEOF',
    'FROM a\nRUN ec|ho',
    'FROM a\n# some wo|',
    'FROM a\nCMD ["n|"]',
    'FROM a AS |',
    'FROM a\nRUN a \\|\n b',
  ])('anything at %j', (marked) => {
    expect(labelsAt(marked, options)).toEqual([])
  })
})

test('a completion tells what it is', () => {
  const { text, offset } = withCursor('FROM a\nENV PORT=80\nEXPOSE $|')
  expect(completeAt(analyze(text), offset).find(({ label }) => label === 'PORT')).toEqual({
    label: 'PORT',
    insert: 'PORT',
    snippet: null,
    kind: 'variable',
    detail: '80, ENV in line 2',
    from: offset,
    to: offset,
  })
})
