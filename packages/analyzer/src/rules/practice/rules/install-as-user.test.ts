import { testRule } from '../../test-rule.ts'
import { installAsUser } from './install-as-user.ts'

testRule(installAsUser, {
  flags: [
    {
      text: 'USER app\nRUN apk add curl',
      marks: ['apk add curl'],
      messages: ['apk needs root, and USER is app here. Install above the USER instruction.'],
    },
    'FROM alpine AS base\nUSER 1000:1000\nFROM base\nRUN apk update',
    'USER root\nUSER app\nRUN true && apt-get install -y curl',
  ],
  accepts: [
    'RUN apk add curl\nUSER app',
    'USER app\nUSER root\nRUN apk add curl',
    'USER 0\nRUN apk add curl',
    'USER app\nRUN sudo apt-get install -y curl',
    'USER app\nRUN apk info',
    'USER $APP\nRUN apk add curl',
  ],
})
