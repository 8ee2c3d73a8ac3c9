import { testRule } from '../../test-rule.ts'
import { nodeCacheLeft } from './node-cache-left.ts'

testRule(nodeCacheLeft, {
  flags: [
    {
      text: 'RUN npm ci --omit=dev',
      messages: [
        'The downloads of npm stay in this layer. Add npm cache clean --force to the same RUN, or mount a cache.',
      ],
    },
    'RUN npm install -g serve',
    'RUN yarn install --production\nRUN yarn cache clean',
    'RUN yarn global add serve',
  ],
  accepts: [
    'RUN npm ci --omit=dev && npm cache clean --force',
    'RUN npm ci && rm -rf ~/.npm',
    'RUN --mount=type=cache,target=/root/.npm npm ci',
    'RUN yarn && yarn cache clean',
    'RUN yarn build',
    'RUN npm run build',
    'FROM node:20 AS build\nRUN npm ci\nFROM nginx:alpine',
  ],
  fixes: [['RUN npm ci --omit=dev', 'RUN npm ci --omit=dev && npm cache clean --force']],
})
