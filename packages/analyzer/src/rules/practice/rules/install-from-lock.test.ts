import { testRule } from '../../test-rule.ts'
import { installFromLock } from './install-from-lock.ts'

testRule(installFromLock, {
  flags: [
    {
      text: 'COPY package.json package-lock.json ./\nRUN npm install',
      messages: [
        'This may install other versions than package-lock.json says, and goes on if the two do not fit. Use npm ci.',
      ],
    },
    'COPY ["package.json", "npm-shrinkwrap.json", "./"]\nRUN npm i --omit=dev',
    'COPY package.json yarn.lock ./\nRUN yarn',
    'COPY package.json yarn.lock ./\nRUN yarn install --production',
    'COPY package.json pnpm-lock.yaml ./\nRUN pnpm install --prod',
  ],
  accepts: [
    'COPY package.json package-lock.json ./\nRUN npm ci',
    'COPY package.json package-lock.json ./\nRUN npm install -g serve',
    'COPY package.json package-lock.json ./\nRUN npm install express',
    'COPY package*.json ./\nRUN npm install',
    'COPY package.json ./\nRUN npm install',
    'RUN npm install\nCOPY package-lock.json ./',
    'COPY package.json yarn.lock ./\nRUN yarn install --frozen-lockfile',
    'COPY package.json yarn.lock ./\nRUN yarn build',
    'COPY package.json pnpm-lock.yaml ./\nRUN pnpm i --frozen-lockfile',
  ],
  fixes: [
    [
      'COPY package.json package-lock.json ./\nRUN npm i --omit=dev',
      'COPY package.json package-lock.json ./\nRUN npm ci --omit=dev',
    ],
  ],
})
