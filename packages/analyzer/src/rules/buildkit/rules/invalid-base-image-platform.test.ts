import { testRule } from '../../test-rule.ts'
import { invalidBaseImagePlatform } from './invalid-base-image-platform.ts'

const images = { 'registry.example/app': { platform: 'linux/arm64' }, 'alpine:3.20': { platform: 'linux/amd64' } }

testRule(invalidBaseImagePlatform, {
  options: { images },
  flags: [
    {
      text: 'FROM registry.example/app:latest',
      messages: [
        'Base image registry.example/app:latest was pulled with platform "linux/arm64", expected "linux/amd64" for current build',
      ],
      lines: [1],
    },
    { text: 'FROM alpine:3.20', options: { platform: 'linux/arm64' } },
  ],
  accepts: [
    { text: 'FROM registry.example/app', options: { platform: 'linux/arm64' } },
    'FROM registry.example/unknown',
    'FROM --platform=linux/arm64 registry.example/app AS arm64',
    'FROM scratch',
  ],
})
