import { testRule } from '../../test-rule.ts'
import { failureIgnored } from './failure-ignored.ts'

testRule(failureIgnored, {
  flags: [
    {
      text: 'RUN <<EOF\napk add curl\ncurl -O x\nEOF',
      marks: ['apk add curl'],
      messages: ['If apk fails, the build goes on as if it had not. Begin the here-document with set -e.'],
    },
    {
      text: 'RUN apk add curl; curl -O x',
      messages: ['If apk fails, the build goes on as if it had not. Join the commands with &&, or begin with set -e.'],
    },
    {
      text: 'RUN if true; then make all; fi; ls',
      marks: ['make all'],
    },
    'RUN make; set -e; make install',
    'RUN for x in a b; do make $x; done; echo done',
    'RUN <<EOF\n#!/bin/sh\nmake\nmake install\nEOF',
  ],
  accepts: [
    'FROM acme/windows-tools\n# hadolint shell=powershell\nRUN mkdir C:/x ; echo $null > C:/x/y',
    'RUN <<EOF\nset -e\napk add curl\ncurl -O x\nEOF',
    'RUN set -eux; apk add curl; curl -O x',
    'RUN apk add curl && curl -O x',
    'RUN <<EOF\nmake\nEOF',
    'RUN <<EOF\n#!/bin/sh -e\nmake\nmake install\nEOF',
    'SHELL ["/bin/sh", "-ec"]\nRUN make; make install',
    'RUN make || true; make install',
    'RUN cd /src; VERSION=1; make',
    'RUN if make; then echo yes; fi; ls',
    'RUN <<EOF python3\na\nb\nEOF',
    'RUN cat <<EOF > /etc/motd\nhello\nthere\nEOF',
  ],
  fixes: [['RUN <<EOF\nmake\nmake install\nEOF', 'RUN <<EOF\nset -e\nmake\nmake install\nEOF']],
})
