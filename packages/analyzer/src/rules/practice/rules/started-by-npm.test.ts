import { testRule } from '../../test-rule.ts'
import { startedByNpm } from './started-by-npm.ts'

testRule(startedByNpm, {
  flags: [
    {
      text: 'CMD ["npm", "run", "start"]',
      messages: [
        'npm stays above the program and may not hand on the signal to stop. Start the program itself, as in ["node", "server.js"].',
      ],
    },
    'CMD yarn start',
    'ENTRYPOINT ["npx", "next", "start"]',
  ],
  accepts: [
    'CMD ["node", "server.js"]',
    'CMD ["/bin/sh", "-c", "npm start"]',
    'RUN npm run build',
    'FROM node:20 AS dev\nCMD ["npm", "run", "dev"]\nFROM node:20\nCMD ["node", "a.js"]',
  ],
})
