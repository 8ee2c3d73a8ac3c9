import { testRule } from '../../test-rule.ts'
import { splitInstall } from './split-install.ts'

testRule(splitInstall, {
  flags: [
    {
      text: 'RUN apk add --no-cache curl\nRUN apk add --no-cache git',
      lines: [2],
      messages: ['apk installs here and in line 2, and writes its database twice. Install all of it in one RUN.'],
    },
    'RUN apt-get update && apt-get install -y curl\n\nRUN apt-get install -y git && ls',
  ],
  accepts: [
    'RUN apk add --no-cache curl git',
    'RUN apk add --no-cache curl\nCOPY a b\nRUN apk add --no-cache git',
    'RUN apk add --no-cache curl\nRUN npm install -g serve',
    'RUN apk add --no-cache curl\nRUN make',
    'RUN tdnf install -y cpio\nRUN tdnf install -y --downloadonly httpd && rpm2cpio *.rpm | cpio -i',
    'RUN apk add --no-cache curl\n# changes more often\nRUN apk add --no-cache git',
    'FROM alpine AS build\nRUN apk add curl\nRUN apk add git\nFROM alpine',
  ],
})
