import { testRule } from '../../test-rule.ts'
import { wholeStageCopied } from './whole-stage-copied.ts'

testRule(wholeStageCopied, {
  flags: [
    { text: 'FROM alpine AS a\nRUN make\nFROM alpine\nCOPY --from=a / /', lines: [4], marks: ['/'] },
    'FROM alpine AS a\nRUN make\nFROM alpine\nCOPY --from=a /. /rootfs/',
    'FROM alpine AS a\nRUN make\nFROM alpine\nCOPY --from=0 /* /',
  ],
  accepts: [
    'FROM alpine AS a\nRUN make\nFROM alpine\nCOPY --from=a /app /app',
    'FROM alpine AS a\nFROM scratch\nCOPY --from=a / /',
    'FROM alpine AS a\nRUN make\nFROM alpine\nCOPY --from=a --exclude=usr / /',
    'FROM alpine\nCOPY --from=acme/rootfs:1 / /',
    'FROM acme/tools AS a\nFROM alpine\nCOPY --from=a / /',
    'FROM scratch AS a\nCOPY app /\nFROM alpine\nCOPY --from=a / /usr/bin/',
    'FROM alpine\nCOPY . /',
  ],
})
