import { testRule } from '../../test-rule.ts'
import { shellMissing } from './shell-missing.ts'

testRule(shellMissing, {
  flags: [
    {
      text: 'FROM scratch\nCOPY app /app\nRUN chmod +x /app',
      lines: [3],
      messages: [
        'There is no shell in scratch, so this RUN stops the build. Do it in another stage, and copy the result.',
      ],
    },
    {
      text: 'FROM gcr.io/distroless/nodejs22-debian12\nCMD server.js',
      messages: [
        'There is no shell in a distroless image to read this line, so the container does not start. Write it as a JSON array.',
      ],
    },
    'FROM scratch AS base\nFROM base\nENTRYPOINT /app --serve',
    'FROM scratch\nHEALTHCHECK CMD /app ping',
  ],
  accepts: [
    'FROM scratch\nCOPY app /app\nENTRYPOINT ["/app"]',
    'FROM scratch\nRUN ["/app", "--init"]',
    'FROM scratch\nADD rootfs.tar.xz /\nCMD bash',
    'FROM scratch\nCOPY --from=busybox:1 /bin/sh /bin/sh\nRUN ls',
    'FROM gcr.io/distroless/base:debug\nCMD sh',
    'FROM alpine:3.20\nCMD ls',
    'FROM scratch\nHEALTHCHECK NONE',
  ],
})
