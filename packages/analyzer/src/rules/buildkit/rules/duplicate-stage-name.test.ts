import { testRule } from '../../test-rule.ts'
import { duplicateStageName } from './duplicate-stage-name.ts'

testRule(duplicateStageName, {
  flags: [
    {
      text: 'FROM alpine AS a\nFROM alpine AS A\nFROM alpine AS a',
      messages: Array.from({ length: 2 }, () => 'Duplicate stage name "a", stage names should be unique'),
      marks: ['A', 'a'],
      lines: [2, 3],
    },
  ],
  accepts: ['FROM alpine AS a\nFROM alpine AS b', 'FROM alpine\nFROM alpine'],
})
