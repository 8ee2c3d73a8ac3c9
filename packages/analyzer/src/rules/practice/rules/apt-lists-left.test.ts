import { testRule } from '../../test-rule.ts'
import { aptListsLeft } from './apt-lists-left.ts'

testRule(aptListsLeft, {
  flags: [
    'RUN apt-get update && apt-get install -y curl',
    { text: 'RUN apt-get update && apt-get install -y curl\nRUN rm -rf /var/lib/apt/lists/*', lines: [1] },
    { text: 'RUN set -e; sudo apt-get -qq update; apt-get install -y curl', marks: ['apt-get -qq update'] },
    'RUN <<EOF\napt-get update\napt-get install -y curl\nEOF',
    'RUN rm -rf /var/lib/apt/lists/* && apt-get update',
    'RUN apt install -y --update curl',
    {
      text: 'RUN apt-get update && apt-get install -y curl\nRUN make\nRUN apt-get install -y git',
      messages: [
        'The package lists stay in this layer, about 20 MB that nothing reads. Line 4 installs with them: do all of it in one RUN, and end it with rm -rf /var/lib/apt/lists/*.',
      ],
    },
    {
      text: 'FROM debian:12 AS base\nRUN apt-get update\nFROM base\nRUN apt-get install -y git',
      messages: [
        'The package lists stay in this layer, about 20 MB that nothing reads. Line 4 installs with them: do all of it in one RUN, and end it with rm -rf /var/lib/apt/lists/*.',
      ],
    },
    'RUN --mount=type=cache,target=/var/cache/apt apt-get update && apt-get install -y curl',
  ],
  accepts: [
    'RUN apt-get update && apt-get install -y curl && rm -rf /var/lib/apt/lists/*',
    'RUN apt-get update && apt-get install -y curl && rm -rf /var/lib/apt/lists /tmp/*',
    'RUN apt-get update && apt-get install -y curl && rm -rf /var/{cache,lib/apt}',
    'RUN <<EOF\napt-get update\napt-get install -y curl\nrm -r /var/lib/apt/lists\nEOF',
    'RUN apt-get update && apt-get install -y curl && find /var/lib/apt/lists -type f -delete',
    'RUN --mount=type=cache,target=/var/lib/apt,sharing=locked apt-get update && apt-get install -y curl',
    'RUN apt-get update && apt-get install -y curl && apt-get dist-clean',
    'RUN apt-get install -y curl',
    'FROM debian:12 AS build\nRUN apt-get update && apt-get install -y gcc\nFROM debian:12\nCOPY --from=build /app /app',
  ],
  fixes: [
    [
      'RUN apt-get update && apt-get install -y curl',
      'RUN apt-get update && apt-get install -y curl && rm -rf /var/lib/apt/lists/*',
    ],
    [
      'RUN apt-get update \\\n    && apt-get install -y \\\n      curl',
      'RUN apt-get update \\\n    && apt-get install -y \\\n      curl \\\n    && rm -rf /var/lib/apt/lists/*',
    ],
    [
      'RUN apt-get update && \\\n    apt-get install -y curl',
      'RUN apt-get update && \\\n    apt-get install -y curl && \\\n    rm -rf /var/lib/apt/lists/*',
    ],
  ],
})
