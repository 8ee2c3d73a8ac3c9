import { testRule } from '../../test-rule.ts'
import { healthcheckMissing } from './healthcheck-missing.ts'

testRule(healthcheckMissing, {
  flags: [{ text: 'FROM alpine AS a\nHEALTHCHECK NONE\nFROM nginx:1', lines: [3] }, 'CMD ["x"]'],
  accepts: [
    'HEALTHCHECK CMD curl -f http://localhost',
    'HEALTHCHECK NONE',
    'FROM alpine AS base\nHEALTHCHECK CMD true\nFROM base\nCMD ["x"]',
  ],
})
