import { testRule } from '../../test-rule.ts'
import { cannotBuild } from './cannot-build.ts'

testRule(cannotBuild, {
  flags: [
    { text: 'FROM $IMAGE', messages: ['base name ($IMAGE) should not be blank'], marks: ['$IMAGE'], lines: [1] },
    {
      text: 'FROM alpine AS a\nCOPY --from=b /x /\nFROM alpine AS b\nCOPY --from=a /x /\nEXPOSE x\n',
      messages: [
        'circular dependency detected on stage: a',
        'cannot copy from stage "b", it needs to be defined before current stage "a"',
        'invalid containerPort: x',
      ],
    },
    {
      text: 'FROM golang:\nFROM node:\nUSER "',
      messages: [
        'failed to parse stage name "golang:": invalid reference format',
        'failed to parse stage name "node:": invalid reference format',
        'failed to process "\\"": unexpected end of statement while looking for matching double-quote',
      ],
    },
    { text: 'FROM alpine', options: { target: 'x' }, messages: ['target stage "x" could not be found'] },
  ],
  accepts: ['COPY a b', 'COPPY a b', 'FROM alpine AS a\nFROM a\nCOPY --from=0 /x /'],
})
