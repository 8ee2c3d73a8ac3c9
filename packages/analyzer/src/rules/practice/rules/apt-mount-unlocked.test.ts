import { testRule } from '../../test-rule.ts'
import { aptMountUnlocked } from './apt-mount-unlocked.ts'

testRule(aptMountUnlocked, {
  flags: [
    {
      text: 'RUN --mount=type=cache,target=/var/cache/apt apt-get update',
      marks: ['--mount=type=cache,target=/var/cache/apt'],
    },
    'RUN --mount=type=cache,target=/var/lib/apt/lists,sharing=shared apt-get update',
  ],
  accepts: [
    'RUN --mount=type=cache,target=/var/cache/apt,sharing=locked apt-get update',
    'RUN --mount=type=cache,target=/var/cache/apt,sharing=private apt-get update',
    'RUN --mount=type=cache,target=/root/.cache apt-get update',
    'RUN --mount=type=cache,target=/var/cache/apt ls',
    'RUN --mount=type=bind,target=/var/cache/apt apt-get update',
  ],
  fixes: [
    [
      'RUN --mount=type=cache,target=/var/cache/apt --mount=type=cache,target=/var/lib/apt apt-get update',
      'RUN --mount=type=cache,target=/var/cache/apt,sharing=locked --mount=type=cache,target=/var/lib/apt,sharing=locked apt-get update',
    ],
  ],
})
