import { testRule } from '../../test-rule.ts'
import { copyOverDependencies } from './copy-over-dependencies.ts'

const VENDOR = 'FROM composer:2 AS v\nFROM php:8.3\nCOPY --from=v /app/vendor vendor/\n'

testRule(copyOverDependencies, {
  flags: [
    {
      text: `${VENDOR}COPY . .`,
      lines: [4],
      messages: [
        'If the build context has a vendor folder, this overwrites what line 3 brought. Copy vendor after it, or name vendor in .dockerignore.',
      ],
    },
    'FROM node:20 AS d\nFROM node:20\nCOPY --from=d /app/node_modules ./node_modules\nCOPY ./ ./',
    { text: `${VENDOR}COPY . .`, options: { dockerignore: 'node_modules\n' } },
  ],
  accepts: [
    'FROM composer:2 AS v\nFROM php:8.3\nCOPY . .\nCOPY --from=v /app/vendor vendor/',
    `${VENDOR}COPY src src`,
    `${VENDOR}COPY --exclude=vendor . .`,
    { text: `${VENDOR}COPY . .`, options: { dockerignore: '.git\nvendor/\n' } },
    'COPY package.json .\nRUN npm ci\nCOPY . .',
  ],
})
