import { testRule } from '../../test-rule.ts'
import { devDependenciesShip } from './dev-dependencies-ship.ts'

testRule(devDependenciesShip, {
  flags: [
    {
      text: 'RUN npm ci',
      messages: [
        'Development dependencies ship too. Add --omit=dev; if the build needs them, build in a stage of its own.',
      ],
    },
    'RUN npm install',
    'RUN yarn install --frozen-lockfile && yarn build',
    'RUN pnpm i --frozen-lockfile',
    'RUN composer install --optimize-autoloader',
    'RUN bundle install',
    'RUN poetry install',
    'RUN uv sync --frozen',
    'RUN pipenv install --dev --system',
    'ENV NODE_ENV=development\nRUN npm ci',
  ],
  accepts: [
    'RUN npm ci --omit=dev',
    'RUN npm ci --only=production',
    'ENV NODE_ENV=production\nRUN npm ci',
    'RUN NODE_ENV=production npm ci',
    'RUN npm ci && npm run build && npm prune --omit=dev',
    'RUN npm ci && npm run build && rm -rf node_modules',
    'RUN yarn install --production',
    'RUN pnpm i --prod',
    'RUN composer install --no-dev',
    'ENV BUNDLE_WITHOUT=development:test\nRUN bundle install',
    'RUN bundle config set --local without development && bundle install',
    'RUN poetry install --only main',
    'RUN uv sync --frozen --no-dev',
    'RUN pipenv install --system --deploy',
    'RUN npm install -g serve',
    'FROM node:20 AS build\nRUN npm ci\nFROM nginx:alpine\nCOPY --from=build /app/dist /usr/share/nginx/html',
  ],
})
