import { testRule } from '../../test-rule.ts'
import { removedInLaterLayer } from './removed-in-later-layer.ts'

testRule(removedInLaterLayer, {
  flags: [
    {
      text: 'COPY app.zip /tmp/\nRUN unzip /tmp/app.zip && rm /tmp/app.zip',
      marks: ['rm /tmp/app.zip'],
      lines: [2],
      messages: [
        '/tmp/app.zip stays in the layer of line 2; removing it here hides it and frees nothing. Mount it into the RUN that needs it, or do the work in another stage.',
      ],
    },
    {
      text: 'RUN curl -o /tmp/x.tgz https://example.com/x.tgz\nRUN rm -rf /tmp/*',
      messages: [
        '/tmp/x.tgz stays in the layer of line 2; removing it here hides it and frees nothing. Remove it in the RUN that makes it, or do the work in another stage.',
      ],
    },
    'WORKDIR /src\nCOPY . .\nRUN make && rm -rf /src',
    'RUN git clone https://example.com/x.git\nRUN make -C x && rm -r x',
    'FROM alpine AS base\nCOPY a.tar /a.tar\nFROM base\nRUN rm /a.tar',
    'WORKDIR /tmp\nRUN wget https://example.com/a.tar\nRUN rm a.tar',
  ],
  accepts: [
    'RUN curl -o /tmp/x.tgz https://example.com/x.tgz && rm /tmp/x.tgz',
    'COPY app /srv/app\nRUN rm -rf /tmp/*',
    'RUN rm -rf /var/cache/*',
    'COPY a /b/\nRUN --mount=type=tmpfs,target=/b rm -rf /b/a',
    'FROM alpine AS build\nCOPY . /src\nRUN rm -rf /src\nFROM alpine',
    'RUN rm -rf /x\nCOPY x /x',
  ],
})
