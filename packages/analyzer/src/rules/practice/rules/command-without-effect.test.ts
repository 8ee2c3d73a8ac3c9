import { testRule } from '../../test-rule.ts'
import { commandWithoutEffect } from './command-without-effect.ts'

testRule(commandWithoutEffect, {
  flags: [
    {
      text: 'ENTRYPOINT /start.sh\nCMD ["serve"]',
      lines: [2],
      messages: [
        'ENTRYPOINT in line 2 is a line for the shell and takes no arguments, so this does nothing. Write ENTRYPOINT as a JSON array.',
      ],
    },
    'FROM alpine AS base\nENTRYPOINT exec app\nFROM base\nCMD ["x"]',
  ],
  accepts: [
    'ENTRYPOINT ["/start.sh"]\nCMD ["serve"]',
    'ENTRYPOINT /start.sh',
    'CMD ["serve"]',
    'ENTRYPOINT exec app "$@"\nCMD ["serve"]',
    'FROM alpine AS a\nENTRYPOINT app\nCMD ["x"]\nFROM alpine',
  ],
})
