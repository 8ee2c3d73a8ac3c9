import { testRule } from '../../test-rule.ts'
import { stageNameCasing } from './stage-name-casing.ts'

testRule(stageNameCasing, {
  flags: [
    {
      text: 'FROM alpine AS Base\nFROM scratch as BIN\n',
      messages: ["Stage name 'Base' should be lowercase", "Stage name 'BIN' should be lowercase"],
      marks: ['Base', 'BIN'],
      lines: [1, 2],
    },
  ],
  accepts: ['FROM alpine AS base', 'FROM alpine', '# check=skip=StageNameCasing\nFROM alpine AS Base'],
  fixes: [['FROM alpine AS Base', 'FROM alpine AS base']],
})
