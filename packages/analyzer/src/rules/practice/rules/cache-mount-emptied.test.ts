import { testRule } from '../../test-rule.ts'
import { cacheMountEmptied } from './cache-mount-emptied.ts'

testRule(cacheMountEmptied, {
  flags: [
    {
      text: 'RUN --mount=type=cache,target=/root/.cache/pip pip install --no-cache-dir flask',
      marks: ['--no-cache-dir'],
      messages: [
        '--no-cache-dir goes past the cache that is mounted for it, so that each build fetches everything again. Leave it out.',
      ],
    },
    'RUN --mount=type=cache,target=/var/cache/apk apk add --no-cache curl',
    {
      text: 'RUN --mount=type=cache,target=/var/cache/apt,sharing=locked apt-get update && apt-get install -y curl && apt-get clean',
      marks: ['apt-get clean'],
    },
    'RUN --mount=type=cache,target=/var/lib/apt,sharing=locked apt-get update && rm -rf /var/lib/apt/lists/*',
    'RUN --mount=type=cache,target=/root/.npm npm ci && npm cache clean --force',
    'RUN --mount=type=cache,target=/var/cache/dnf dnf install -y nginx && dnf clean all',
  ],
  accepts: [
    'RUN --mount=type=cache,target=/root/.cache/pip pip install flask',
    'RUN --mount=type=cache,target=/root/.npm pip install --no-cache-dir flask',
    'RUN --mount=type=cache,target=/var/cache/apt,sharing=locked apt-get update && rm -rf /var/lib/apt/lists/*',
    'RUN pip install --no-cache-dir flask',
    'RUN --mount=type=bind,target=/root/.cache/pip pip install --no-cache-dir flask',
  ],
  fixes: [
    [
      'RUN --mount=type=cache,target=/root/.cache pip install --no-cache-dir flask',
      'RUN --mount=type=cache,target=/root/.cache pip install flask',
    ],
  ],
})
