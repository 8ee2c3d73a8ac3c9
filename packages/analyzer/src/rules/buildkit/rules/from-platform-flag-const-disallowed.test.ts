import { testRule } from '../../test-rule.ts'
import { fromPlatformFlagConstDisallowed } from './from-platform-flag-const-disallowed.ts'

testRule(fromPlatformFlagConstDisallowed, {
  flags: [
    {
      text: 'FROM --platform=linux/amd64 scratch AS build',
      messages: ['FROM --platform flag should not use constant value "linux/amd64"'],
      marks: ['--platform=linux/amd64'],
    },
    'FROM --platform=arm64 alpine',
  ],
  accepts: [
    'FROM --platform=linux/amd64 scratch AS build-amd64',
    'FROM --platform=linux/amd64 scratch AS linux',
    'FROM --platform=$BUILDPLATFORM scratch',
    'FROM --platform=linux/$TARGETARCH scratch',
    'FROM --platform=nowhere scratch',
    'FROM scratch',
  ],
})
