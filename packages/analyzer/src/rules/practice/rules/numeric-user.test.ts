import { testRule } from '../../test-rule.ts'
import { numericUser } from './numeric-user.ts'

testRule(numericUser, {
  flags: [
    {
      text: 'USER root\nUSER app:app',
      lines: [2],
      marks: ['app:app'],
      messages: [
        'Kubernetes cannot tell from the name app that it is not root, and with runAsNonRoot refuses to start it. Write its number.',
      ],
    },
    'FROM alpine AS base\nUSER app\nFROM base',
  ],
  accepts: [
    'USER 1000',
    'USER 1000:app',
    'USER root',
    'USER $APP_UID',
    'USER app\nUSER 1000',
    'FROM alpine AS build\nUSER app\nFROM alpine\nUSER 1000',
    'FROM mcr.microsoft.com/windows/nanoserver:ltsc2025\nUSER ContainerUser',
  ],
})
