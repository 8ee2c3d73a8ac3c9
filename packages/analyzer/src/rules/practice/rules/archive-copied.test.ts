import { testRule } from '../../test-rule.ts'
import { archiveCopied } from './archive-copied.ts'

testRule(archiveCopied, {
  flags: [
    {
      text: 'COPY app.tgz /tmp/\nRUN cd /srv && tar xzf /tmp/app.tgz',
      lines: [1],
      messages: [
        'app.tgz stays in this layer beside what line 3 unpacks of it. Use ADD, which unpacks as it copies, or mount it into that RUN.',
      ],
    },
    'COPY dist/app.tar.xz app.tar.xz\nRUN tar --strip-components=1 -xf app.tar.xz',
    'COPY a.tar .\nRUN tar --extract --file a.tar',
  ],
  accepts: [
    'ADD app.tgz /srv/',
    'COPY app.tgz /srv/',
    'COPY app.tgz /tmp/\nRUN tar -tzf /tmp/app.tgz',
    'COPY app.zip /tmp/\nRUN unzip /tmp/app.zip',
    'COPY --from=build /app.tgz /tmp/\nRUN tar xf /tmp/app.tgz',
    'RUN --mount=type=bind,source=app.tgz,target=/app.tgz tar xzf /app.tgz',
    'FROM alpine AS build\nCOPY app.tgz .\nRUN tar xf app.tgz\nFROM alpine',
  ],
})
