import { testRule } from '../../test-rule.ts'
import { buildToolsShip } from './build-tools-ship.ts'

testRule(buildToolsShip, {
  flags: [
    {
      text: 'RUN apk add --no-cache curl gcc musl-dev',
      marks: ['gcc'],
      messages: [
        'gcc, musl-dev serve to build and not to run, and ship all the same. Build in a stage of its own, and copy the result.',
      ],
    },
    {
      text: 'RUN apt-get install -y build-essential cmake libssl-dev libpq-dev git',
      messages: [
        'build-essential, cmake, libssl-dev and 1 more serve to build and not to run, and ship all the same. Build in a stage of its own, and copy the result.',
      ],
    },
    {
      text: 'RUN dnf install -y gcc-c++',
      messages: [
        'gcc-c++ serves to build and not to run, and ships all the same. Build in a stage of its own, and copy the result.',
      ],
    },
    'RUN apk add -t .build gcc\nRUN apk del .build',
  ],
  accepts: [
    'RUN apk add --no-cache curl ca-certificates',
    'RUN apk add -t .build gcc && make && apk del .build',
    'RUN apt-get install -y gcc && make && apt-get purge -y --auto-remove gcc',
    'FROM alpine AS build\nRUN apk add build-base\nFROM alpine\nCOPY --from=build /app /app',
    'RUN apk del gcc',
  ],
})
