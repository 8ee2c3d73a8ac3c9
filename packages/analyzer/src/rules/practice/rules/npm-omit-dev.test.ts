import { testRule } from '../../test-rule.ts'
import { npmOmitDev } from './npm-omit-dev.ts'

testRule(npmOmitDev, {
  flags: [
    {
      text: 'RUN npm ci --only=production',
      marks: ['--only=production'],
      messages: ['--only=production is deprecated, and a later npm may ignore it. Use --omit=dev.'],
    },
    'RUN npm ci --only=prod',
    { text: 'RUN npm install --only production', marks: ['--only production'] },
    'RUN npm prune --production',
    'RUN ["npm", "ci", "--only=production"]',
  ],
  accepts: [
    'RUN npm ci --omit=dev',
    'RUN npm ci',
    'RUN npm install --only=dev',
    'RUN yarn install --production',
    'RUN npm run build --production=false',
  ],
  fixes: [
    ['RUN npm ci --only=production && npm cache clean --force', 'RUN npm ci --omit=dev && npm cache clean --force'],
    ['RUN npm install --only production \\\n  --no-audit', 'RUN npm install --omit=dev \\\n  --no-audit'],
    ['RUN npm prune --production', 'RUN npm prune --omit=dev'],
  ],
})
