import { testRule } from '../../test-rule.ts'
import { copyFromNumber } from './copy-from-number.ts'

testRule(copyFromNumber, {
  flags: [
    {
      text: 'FROM alpine\nFROM alpine\nCOPY --from=0 /a /b',
      marks: ['0'],
      messages: ['Stage 0 is another one as soon as a stage is added above. Give it a name with AS, and use that.'],
    },
    {
      text: 'FROM alpine AS Build\nFROM alpine\nCOPY --link --from=0 /a /b',
      messages: ['Stage 0 is another one as soon as a stage is added above. Use its name, Build.'],
    },
  ],
  accepts: [
    'FROM alpine AS build\nFROM alpine\nCOPY --from=build /a /b',
    'FROM alpine\nCOPY a b',
    'FROM alpine\nCOPY --from=nginx:1.27 /a /b',
    'FROM alpine\nCOPY --from=7 /a /b',
  ],
  fixes: [
    [
      'FROM alpine AS Build\nFROM alpine\nCOPY --from=0 /a /b',
      'FROM alpine AS Build\nFROM alpine\nCOPY --from=Build /a /b',
    ],
  ],
})
