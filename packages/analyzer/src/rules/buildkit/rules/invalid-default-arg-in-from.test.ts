import { testRule } from '../../test-rule.ts'
import { invalidDefaultArgInFrom } from './invalid-default-arg-in-from.ts'

testRule(invalidDefaultArgInFrom, {
  flags: [
    {
      text: 'ARG VERSION\nFROM busybox:$VERSION',
      options: { buildArgs: { VERSION: 'latest' } },
      messages: ['Default value for ARG busybox:$VERSION results in empty or invalid base image name'],
      marks: ['busybox:$VERSION'],
      lines: [2],
    },
    'ARG IMAGE\nFROM $IMAGE',
    'FROM alpine AS a\nFROM Alpine:',
  ],
  accepts: [
    'ARG VERSION=latest\nFROM busybox:$VERSION',
    'ARG VARIANT\nFROM busybox:stable${VARIANT}',
    'FROM ${x:bad}\nFROM $y',
    'ARG A=${x:bad}\nFROM $y',
  ],
})
