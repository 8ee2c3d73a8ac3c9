import { testRule } from '../../test-rule.ts'
import { stageLeftOut } from './stage-left-out.ts'

testRule(stageLeftOut, {
  flags: [
    {
      text: 'FROM golang:1.22\nRUN go build\nFROM alpine:3.20\nCOPY app /app',
      lines: [1],
      marks: ['FROM golang:1.22'],
    },
    'FROM alpine AS a\nFROM alpine\nFROM alpine\nCOPY --from=a /a /a',
  ],
  accepts: [
    'FROM alpine',
    'FROM alpine\nFROM alpine\nCOPY --from=0 /a /a',
    'FROM alpine AS test\nRUN make test\nFROM alpine',
    'FROM alpine\nFROM alpine AS other\nCOPY --from=0 /a /a\nFROM alpine',
  ],
})
