import { testRule } from '../../test-rule.ts'
import { wgetAndCurl } from './wget-and-curl.ts'

testRule(wgetAndCurl, {
  flags: [
    {
      text: 'RUN curl -O x\nRUN wget y && curl z',
      lines: [2],
      marks: ['wget y'],
      messages: ['wget does here what curl does in line 2. Use one of them, and install only that.'],
    },
    'FROM alpine AS base\nRUN curl -O x\nFROM base\nRUN wget y',
  ],
  accepts: [
    'RUN curl -O x\nRUN curl -O y',
    'RUN apk add curl wget',
    'FROM alpine AS build\nRUN curl -O x && wget y\nFROM alpine',
    'FROM alpine AS a\nRUN curl -O x\nFROM alpine\nRUN wget y',
  ],
})
