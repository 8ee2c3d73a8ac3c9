import { testRule } from '../../test-rule.ts'
import { updateInOwnRun } from './update-in-own-run.ts'

testRule(updateInOwnRun, {
  flags: [
    {
      text: 'RUN apt-get -qq update\nRUN apt-get install -y curl',
      lines: [1],
      messages: [
        'apt-get update stays in the build cache by itself, so a later install works with old lists. Put it and the install in one RUN.',
      ],
    },
    'RUN apk update',
    'FROM debian:12 AS build\nRUN set -e; apt-get update\nRUN apt-get install -y gcc\nFROM debian:12',
  ],
  accepts: [
    'RUN apt-get update && apt-get install -y curl',
    'RUN apt-get update && apt-get upgrade -y',
    'RUN <<EOF\napt-get update\napt-get install -y curl\nEOF',
    'RUN --mount=type=cache,target=/var/lib/apt,sharing=locked apt-get update',
    'RUN apt-get update && bash /tmp/install.sh',
    'RUN apt-get update && curl -O https://example.com/setup && chmod +x setup && ./setup',
  ],
})
