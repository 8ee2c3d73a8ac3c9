import { testRule } from '../../test-rule.ts'
import { multipleInstructionsDisallowed } from './multiple-instructions-disallowed.ts'

const REST = 'instructions should not be used in the same stage because only the last one will be used'

testRule(multipleInstructionsDisallowed, {
  flags: [
    {
      text: 'CMD ["a"]\nENTRYPOINT ["b"]\ncmd ["c"]\nCMD ["d"]',
      messages: [`Multiple cmd ${REST}`, `Multiple CMD ${REST}`],
      lines: [1, 3],
    },
    { text: 'HEALTHCHECK NONE\nHEALTHCHECK CMD a', lines: [1] },
    { text: 'FROM alpine AS a\nONBUILD CMD ["a"]\nFROM a\nCMD ["b"]', lines: [3] },
  ],
  accepts: ['CMD ["a"]\nENTRYPOINT ["b"]', 'FROM alpine AS a\nCMD ["a"]\nFROM a\nCMD ["b"]', 'RUN a\nRUN b'],
})
