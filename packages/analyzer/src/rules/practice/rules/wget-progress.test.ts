import { testRule } from '../../test-rule.ts'
import { wgetProgress } from './wget-progress.ts'

testRule(wgetProgress, {
  flags: [
    {
      text: 'FROM debian:12\nRUN wget -O x https://example.com/x',
      marks: ['wget'],
      messages: ['wget fills the log of the build with lines of dots. Add -nv.'],
    },
    {
      text: 'FROM alpine:3.20\nRUN apk add --no-cache \\\n  curl \\\n  wget \\\n  && wget https://example.com/x',
      marks: ['wget'],
    },
    {
      text: 'FROM acme/base\nRUN wget x',
      messages: ['wget fills the log of the build with lines of dots. Add -q, or -nv.'],
    },
  ],
  accepts: [
    'FROM debian:12\nRUN wget -q https://example.com/x',
    'FROM debian:12\nRUN wget -qO- https://example.com/x',
    'FROM debian:12\nRUN wget -nv https://example.com/x',
    'FROM debian:12\nRUN wget --progress=dot:giga https://example.com/x',
    'FROM debian:12\nRUN wget -o /dev/null https://example.com/x',
    'FROM debian:12\nRUN wget --version',
    'FROM alpine:3.20\nRUN apk add --no-cache curl && wget https://example.com/x',
  ],
  fixes: [['FROM debian:12\nRUN wget https://example.com/x', 'FROM debian:12\nRUN wget -nv https://example.com/x']],
})
