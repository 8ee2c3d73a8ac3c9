import { testRule } from '../../test-rule.ts'
import { installWithoutUpdate } from './install-without-update.ts'

testRule(installWithoutUpdate, {
  flags: [
    { text: 'FROM debian:12\nRUN apt-get install -y curl', lines: [2], marks: ['apt-get install -y curl'] },
    {
      text: 'FROM node:20\nRUN apt-get update && rm -rf /var/lib/apt/lists/*\nRUN apt-get install -y curl',
      lines: [3],
    },
    'FROM ubuntu:24.04\nRUN apt-get install -y curl && apt-get update',
  ],
  accepts: [
    'FROM debian:13\nRUN apt-get install -y --update curl',
    'FROM debian:12\nRUN apt-get update && apt-get install -y curl',
    'FROM debian:12 AS base\nRUN apt-get update\nFROM base\nRUN apt-get install -y curl',
    'FROM debian:12\nRUN --mount=type=cache,target=/var/lib/apt/lists apt-get install -y curl',
    'FROM debian:12\nCOPY curl.deb .\nRUN apt-get install -y ./curl.deb',
    'FROM debian:12\nRUN ./setup.sh\nRUN apt-get install -y curl',
    'FROM acme/base\nRUN apt-get install -y curl',
    'FROM debian:12\nRUN apk add curl',
  ],
})
