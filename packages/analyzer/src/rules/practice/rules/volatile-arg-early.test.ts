import { testRule } from '../../test-rule.ts'
import { volatileArgEarly } from './volatile-arg-early.ts'

testRule(volatileArgEarly, {
  flags: [
    {
      text: 'ARG GIT_SHA\nRUN apk add curl\nENV SHA=$GIT_SHA',
      marks: ['GIT_SHA'],
      messages: [
        'Each new GIT_SHA makes the RUN in line 3 run again, which does not use it. Move this ARG to just above its first use.',
      ],
    },
    'ARG BUILD_DATE=unknown\nCOPY . .\nRUN make',
    'ARG VERSION COMMIT_HASH\nRUN make',
  ],
  accepts: [
    'RUN apk add curl\nARG GIT_SHA\nLABEL sha=$GIT_SHA',
    'ARG GIT_SHA\nRUN go build -ldflags "-X main.sha=$GIT_SHA"',
    'ARG GIT_SHA\nCOPY . .\nENV SHA=$GIT_SHA\nRUN make',
    'ARG CACHE_BUST\nRUN echo $CACHE_BUST && git clone https://example.com/x',
    'ARG NODE_VERSION\nRUN make',
    'ARG SHA=24454f830cdb571e2c4ad15481119c43\nRUN apk add curl\nRUN echo $SHA',
    'ARG GIT_SHA\nFROM alpine\nRUN make',
  ],
})
