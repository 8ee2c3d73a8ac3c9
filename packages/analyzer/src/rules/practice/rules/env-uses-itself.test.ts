import { testRule } from '../../test-rule.ts'
import { envUsesItself } from './env-uses-itself.ts'

testRule(envUsesItself, {
  flags: [
    {
      text: 'ENV A=1 B=$A',
      marks: ['$A'],
      messages: [
        'A is empty here: an ENV fills in all of its values before it sets any. Set B in an ENV of its own below.',
      ],
    },
    {
      text: 'ENV A=0\nENV A=1 \\\n B="${A}/x"',
      lines: [2],
      messages: [
        'A is still 0 here: an ENV fills in all of its values before it sets any. Set B in an ENV of its own below.',
      ],
    },
  ],
  accepts: [
    'ENV A=1\nENV B=$A',
    'ENV PATH=/opt/bin:$PATH',
    'ENV A=$B B=1',
    'ARG A=1\nENV A=$A B=$A/x',
    "ENV A=1 B='$A'",
    'ENV A=1 B=\\$A',
    'ENV A=1 B=$AB',
  ],
})
