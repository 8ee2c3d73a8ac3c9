import { expect, test } from 'vitest'
import { parse } from '../../../syntax/parse.ts'
import { check } from '../../check.ts'
import { testRule } from '../../test-rule.ts'
import { undefinedVar } from './undefined-var.ts'

testRule(undefinedVar, {
  flags: [
    { text: 'COPY $foo .\nARG foo=bar', messages: ["Usage of undefined variable '$foo'"], lines: [1] },
    {
      text: 'ARG DIR_ASSETS=assets/\nCOPY $DIR_ASSET .',
      messages: ["Usage of undefined variable '$DIR_ASSET' (did you mean $DIR_ASSETS?)"],
    },
    { text: 'ENV PATH=$PAHT:/bin', messages: ["Usage of undefined variable '$PAHT' (did you mean $PATH?)"] },
    {
      text: 'COPY $a ${b} $a /x/',
      messages: [
        "Usage of undefined variable '$a'",
        "Usage of undefined variable '$a'",
        "Usage of undefined variable '$b'",
      ],
    },
    { text: 'ENV A=$B B=$A', messages: ["Usage of undefined variable '$A'", "Usage of undefined variable '$B'"] },
    'ARG V=$W',
    'RUN --mount=type=cache,target=$DIR make',
    'COPY <<EOF /x\n$NAME\nEOF',
    'ARG TAG=1\nFROM alpine:$TAG\nLABEL tag=$TAG',
    'USER $UID',
    'COPY ${foo:-a} .',
    { text: 'FROM alpine AS a\nCOPY $foo .\nFROM alpine', options: { scope: 'all' } },
  ],
  accepts: [
    'ARG foo\nCOPY a${foo} .',
    'ARG foo=a\nCOPY $foo .',
    'ENV a=b\nCOPY $a .',
    'RUN echo $foo',
    'EXPOSE $PORT',
    'CMD echo $foo',
    "LABEL a='$foo'",
    'COPY <<"EOF" /x\n$NAME\nEOF',
    'ENV PATH=$PATH:/bin',
    'FROM alpine AS a\nARG foo=a\nFROM a\nCOPY $foo .',
    'ARG TARGETARCH\nCOPY $TARGETARCH .',
    {
      text: 'FROM node:22\nENV V=$NODE_VERSION',
      options: { images: { 'node:22': { config: { Env: ['NODE_VERSION=22'] } } } },
    },
    { text: 'FROM alpine AS a\nCOPY $foo .\nFROM alpine', options: { scope: 'needed' } },
    '# check=skip=UndefinedVar\nCOPY $foo .',
  ],
})

test.each([
  ['FROM node:22\nENV V=$X', 'The base image docker.io/library/node:22 may define it: nothing is known about it here.'],
  ['FROM scratch\nENV V=$X', null],
])('%j leaves a doubt', (text, doubt) => {
  expect(check(parse(text)).find(({ rule }) => rule === 'UndefinedVar')?.doubt).toBe(doubt)
})
