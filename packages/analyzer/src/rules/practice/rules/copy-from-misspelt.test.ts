import { testRule } from '../../test-rule.ts'
import { copyFromMisspelt } from './copy-from-misspelt.ts'

testRule(copyFromMisspelt, {
  flags: [
    {
      text: 'FROM alpine AS build\nFROM alpine\nCOPY --from=biuld /a /b',
      marks: ['biuld'],
      messages: ['There is no stage biuld, so this asks a registry for an image of that name. Is build meant?'],
    },
  ],
  accepts: [
    'FROM alpine AS build\nFROM alpine\nCOPY --from=BUILD /a /b',
    'FROM alpine AS build\nFROM alpine\nCOPY --from=nginx /a /b',
    'FROM alpine AS build\nFROM alpine\nCOPY --from=acme/biuld /a /b',
    { text: 'FROM alpine AS docs\nFROM alpine\nCOPY --from=doc /a /b', options: { contexts: ['doc'] } },
  ],
  fixes: [
    [
      'FROM alpine AS build\nFROM alpine\nCOPY --from=biuld /a /b',
      'FROM alpine AS build\nFROM alpine\nCOPY --from=build /a /b',
    ],
  ],
})
