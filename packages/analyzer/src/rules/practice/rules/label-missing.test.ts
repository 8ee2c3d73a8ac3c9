import { testRule } from '../../test-rule.ts'
import { labelMissing } from './label-missing.ts'

testRule(labelMissing, {
  options: { labels: { team: 'text', version: 'semver' } },
  flags: [
    {
      text: 'LABEL team=x',
      messages: ['The image has no label version. Add it with LABEL, as you asked for it.'],
    },
    'FROM alpine AS a\nLABEL team=x version=1.0.0\nFROM alpine',
  ],
  accepts: [
    'LABEL team=x\nLABEL version=1.0.0',
    'FROM alpine AS base\nLABEL team=x version=1.0.0\nFROM base',
    'FROM alpine AS build\nFROM alpine\nLABEL team=x version=1',
  ],
})
