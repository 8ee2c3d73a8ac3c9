import { testRule } from '../../test-rule.ts'
import { sourcesOverwrite } from './sources-overwrite.ts'

testRule(sourcesOverwrite, {
  flags: [
    {
      text: 'COPY a b /srv/shop/app',
      marks: ['/srv/shop/app'],
      messages: [
        'Each of these overwrites the one before it, in one file named app. If a folder is meant, write /srv/shop/app/, with a slash.',
      ],
    },
    'WORKDIR /app\nCOPY package.json yarn.lock shop',
    'ADD a b /app',
    'COPY ["a b", "c", "/app"]',
    'COPY a b /app\nRUN mkdir -p /app/log',
  ],
  accepts: [
    'COPY a b /app/',
    'COPY a /app',
    'COPY a b .',
    'COPY a b /usr/src',
    'WORKDIR /app\nCOPY a b /app',
    'WORKDIR /srv/shop/app\nCOPY a b /srv/shop',
    'RUN mkdir -p /app\nCOPY a b /app',
    'COPY c /app/c\nCOPY a b /app',
    'ARG DIR=/app\nCOPY a b $DIR',
    'COPY --parents a/x b/y /app',
    'ONBUILD COPY a b /app',
    'FROM alpine AS base\nWORKDIR /app\nFROM base\nWORKDIR /srv\nCOPY a b /app',
  ],
  fixes: [['COPY a b /app', 'COPY a b /app/']],
})
