import { testRule } from '../../test-rule.ts'
import { unpinnedImageCopied } from './unpinned-image-copied.ts'

testRule(unpinnedImageCopied, {
  flags: [
    {
      text: 'COPY --from=nginx:latest /etc/nginx/nginx.conf /etc/',
      marks: ['nginx:latest'],
      messages: ['What this takes from nginx:latest is another version after each release. Say which one.'],
    },
    'COPY --from=ghcr.io/astral-sh/uv /uv /bin/',
    { text: 'RUN --mount=type=bind,from=busybox,target=/b ls', marks: ['from=busybox'] },
  ],
  accepts: [
    'COPY --from=nginx:1.27 /etc/nginx/nginx.conf /etc/',
    'FROM alpine:3.20 AS nginx\nFROM alpine:3.20\nCOPY --from=nginx /a /b',
    'RUN --mount=type=cache,target=/b ls',
    'RUN --mount=from=busybox:1.36,target=/b ls',
    'COPY a b',
    { text: 'COPY --from=docs /a /b', options: { contexts: ['docs'] } },
  ],
})
