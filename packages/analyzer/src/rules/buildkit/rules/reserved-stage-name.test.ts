import { testRule } from '../../test-rule.ts'
import { reservedStageName } from './reserved-stage-name.ts'

testRule(reservedStageName, {
  flags: [
    {
      text: 'FROM alpine AS scratch\nFROM alpine AS Context',
      messages: [
        'Stage name should not use the same name as reserved stage "scratch"',
        'Stage name should not use the same name as reserved stage "context"',
      ],
      lines: [1, 2],
    },
  ],
  accepts: ['FROM scratch AS tools', 'FROM alpine AS contexts'],
})
