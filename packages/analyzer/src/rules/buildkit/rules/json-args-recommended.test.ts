import { testRule } from '../../test-rule.ts'
import { jsonArgsRecommended } from './json-args-recommended.ts'

testRule(jsonArgsRecommended, {
  flags: [
    {
      text: 'CMD node server.js',
      messages: ['JSON arguments recommended for CMD to prevent unintended behavior related to OS signals'],
    },
    {
      text: 'entrypoint ./start.sh',
      messages: ['JSON arguments recommended for entrypoint to prevent unintended behavior related to OS signals'],
    },
    'CMD ["node", server.js]',
  ],
  accepts: [
    'CMD ["node", "server.js"]',
    'SHELL ["/bin/bash", "-c"]\nCMD node server.js',
    'FROM alpine AS a\nSHELL ["/bin/bash", "-c"]\nFROM a\nENTRYPOINT ./start.sh',
    { text: 'FROM powershell\nCMD ls', options: { images: { powershell: { config: { Shell: ['pwsh'] } } } } },
    '# check=skip=JSONArgsRecommended\nCMD node server.js',
    '# hadolint ignore=DL3025\nCMD node server.js',
    'RUN node server.js',
  ],
  fixes: [
    ['CMD node  server.js --port=80', 'CMD ["node", "server.js", "--port=80"]'],
    ['ENTRYPOINT ./start.sh', 'ENTRYPOINT ["./start.sh"]'],
  ],
})
