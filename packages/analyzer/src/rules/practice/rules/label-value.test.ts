import { testRule } from '../../test-rule.ts'
import { labelValue } from './label-value.ts'

testRule(labelValue, {
  options: { labels: { team: 'text', mail: 'email', version: 'semver', commit: 'hash' } },
  flags: [
    {
      text: 'LABEL org.opencontainers.image.source=github.com/acme/x',
      marks: ['github.com/acme/x'],
      messages: [
        'org.opencontainers.image.source is github.com/acme/x; tools expect an address such as https://example.com there.',
      ],
    },
    { text: 'LABEL team=""', messages: ['team is empty; tools expect a text there.'] },
    'LABEL org.opencontainers.image.licenses="Apache 2.0"',
    'LABEL org.opencontainers.image.licenses=GPLv3',
    'LABEL org.opencontainers.image.created=2026-01-31',
    'LABEL version=v1',
    'LABEL mail=team',
    'LABEL commit=main',
  ],
  accepts: [
    'LABEL org.opencontainers.image.source="https://example.com/acme/x"',
    'LABEL org.opencontainers.image.licenses="(MIT OR Apache-2.0) AND GPL-2.0-or-later WITH Classpath-exception-2.0"',
    'LABEL org.opencontainers.image.created=2026-01-31T12:00:00+01:00',
    'ARG DATE\nLABEL org.opencontainers.image.created=$DATE',
    'LABEL team=shop mail=a@example.com version=1.4.0-rc.1+5 commit=0123abc',
    'LABEL other=""',
    'FROM alpine AS a\nLABEL team=""\nFROM alpine',
  ],
})
