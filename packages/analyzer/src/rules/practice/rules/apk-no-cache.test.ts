import { testRule } from '../../test-rule.ts'
import { apkNoCache } from './apk-no-cache.ts'

testRule(apkNoCache, {
  flags: [
    { text: 'RUN apk add curl', marks: ['add'] },
    'RUN apk --update add curl',
    'RUN apk add -t .build gcc && make && apk del .build',
    'RUN rm -rf /var/cache/apk/* && apk add curl',
  ],
  accepts: [
    'RUN apk add --no-network --virtual .run-deps so:libc.musl-x86_64.so.1',
    'RUN apk add --no-cache curl',
    'RUN apk --no-cache add curl',
    'RUN apk add --update curl && rm -rf /var/cache/apk/*',
    'RUN --mount=type=cache,target=/var/cache/apk apk add curl',
    'RUN --mount=type=cache,target=/etc/apk/cache apk add curl',
    'FROM alpine:3.20 AS build\nRUN apk add gcc\nFROM alpine:3.20',
    'RUN apk del curl',
  ],
  fixes: [
    ['RUN apk add curl', 'RUN apk add --no-cache curl'],
    ['RUN apk update && apk add curl', 'RUN apk add --no-cache curl'],
    ['RUN apk update \\\n  && apk add curl', 'RUN apk add --no-cache curl'],
    ['RUN set -e; apk update; apk add curl', 'RUN set -e; apk update; apk add --no-cache curl'],
  ],
})
