import { testRule } from '../../test-rule.ts'
import { ignoreComment } from './ignore-comment.ts'

testRule(ignoreComment, {
  flags: [
    { text: '# hadolint ignore=DL3008\nRUN ls', lines: [1], marks: ['# hadolint ignore=DL3008'] },
    '# stagecraft file ignore=prefer-copy\nRUN ls',
  ],
  accepts: ['# ignore = 1\nRUN ls', '# see hadolint\nRUN ls'],
})
