import { testRule } from '../../test-rule.ts'
import { runsAsRoot } from './runs-as-root.ts'

testRule(runsAsRoot, {
  flags: [
    { text: 'USER app\nUSER root', lines: [2], marks: ['USER root'] },
    'USER 0:0\nCMD ["x"]',
    'FROM alpine AS base\nUSER root\nFROM base\nCMD ["x"]',
    { text: 'FROM alpine AS a\nUSER root\nFROM alpine AS b\nUSER app', options: { target: 'a' } },
  ],
  accepts: [
    'USER root\nRUN apk add tini\nUSER app',
    'USER 1000',
    'USER ${APP_USER}',
    'RUN make',
    'FROM alpine AS build\nUSER root\nRUN make\nFROM alpine\nUSER app',
    'RUN apk add su-exec\nUSER root\nENTRYPOINT ["/entry.sh"]',
    'FROM mcr.microsoft.com/windows/servercore:ltsc2025\nUSER root',
  ],
})
