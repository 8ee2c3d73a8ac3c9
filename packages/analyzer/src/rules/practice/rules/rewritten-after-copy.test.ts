import { testRule } from '../../test-rule.ts'
import { rewrittenAfterCopy } from './rewritten-after-copy.ts'

testRule(rewrittenAfterCopy, {
  flags: [
    {
      text: 'COPY . /app\nRUN adduser -D app && chown -R app:app /app',
      marks: ['chown -R app:app /app'],
      messages: ['Every file that this changes is stored a second time. Use COPY --chown=app:app in line 2.'],
    },
    {
      text: 'WORKDIR /app\nADD . .\nRUN chmod -R 755 .',
      messages: ['Every file that this changes is stored a second time. Use ADD --chmod=755 in line 3.'],
    },
    'COPY --from=build /out /app/out\nRUN chown -R 1000 /app/*',
  ],
  accepts: [
    'COPY --chown=app . /app',
    'COPY . /app\nRUN chown app /app',
    'COPY . /app\nRUN chown -R app /data',
    'RUN mkdir /app && chown -R app /app',
    'FROM alpine AS build\nCOPY . /app\nRUN chown -R app /app\nFROM alpine',
  ],
})
