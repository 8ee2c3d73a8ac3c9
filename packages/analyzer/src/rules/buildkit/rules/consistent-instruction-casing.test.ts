import { testRule } from '../../test-rule.ts'
import { consistentInstructionCasing } from './consistent-instruction-casing.ts'

testRule(consistentInstructionCasing, {
  flags: [
    {
      text: 'FROM alpine\nrun a\nCOPY a b',
      messages: ["Command 'run' should match the case of the command majority (uppercase)"],
      marks: ['run'],
      lines: [2],
    },
    {
      text: 'from alpine\nrun a\nCOPY a b',
      messages: ["Command 'COPY' should match the case of the command majority (lowercase)"],
    },
    { text: 'FROM alpine\nrun a', marks: ['run'] },
    { text: 'From alpine', marks: ['From'] },
  ],
  accepts: ['FROM alpine\nRUN a', 'from alpine\nrun a', 'arg V\nFROM alpine\nRUN a', 'FROM alpine\nONBUILD run a'],
  fixes: [
    ['FROM alpine\nRun a\nCOPY a b', 'FROM alpine\nRUN a\nCOPY a b'],
    ['from alpine as a\nRUN a\nCOPY a b', 'FROM alpine AS a\nRUN a\nCOPY a b'],
  ],
})
