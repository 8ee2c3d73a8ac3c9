import { testRule } from '../../test-rule.ts'
import { artifactInCacheMount } from './artifact-in-cache-mount.ts'

const RUST = 'FROM rust:1.80 AS build\nWORKDIR /app\nCOPY . .\n'

testRule(artifactInCacheMount, {
  flags: [
    {
      text: `${RUST}RUN --mount=type=cache,target=target cargo build\nFROM debian:12\nCOPY --from=build /app/target/debug/app /`,
      lines: [6],
      marks: ['/app/target/debug/app'],
      messages: [
        'There is nothing here: target was a cache mount in line 4, and what is written to one is no part of the stage. Copy the file elsewhere in that RUN, and take it from there.',
      ],
    },
    'FROM node:20 AS deps\nRUN --mount=type=cache,target=/app/node_modules npm ci\nFROM node:20\nCOPY --from=deps /app/node_modules /app/node_modules',
    'FROM node:20 AS a\nRUN --mount=type=cache,target=/m npm ci\nFROM a AS b\nFROM node:20\nCOPY --from=b /m/x /',
  ],
  accepts: [
    `${RUST}RUN --mount=type=cache,target=target cargo build && cp target/debug/app /app/bin\nFROM debian:12\nCOPY --from=build /app/bin /`,
    `${RUST}RUN --mount=type=cache,target=/root/.cargo cargo build\nFROM debian:12\nCOPY --from=build /app/target/debug/app /`,
    `${RUST}RUN --mount=type=bind,target=/app/target ls\nFROM debian:12\nCOPY --from=build /app/target/x /`,
    'FROM a AS x\nRUN --mount=type=cache,target=/m true\nRUN mkdir -p /m/x\nFROM b\nCOPY --from=x /m/x /',
    'FROM debian:12\nRUN --mount=type=cache,target=/m true\nCOPY /m/x /',
  ],
})
