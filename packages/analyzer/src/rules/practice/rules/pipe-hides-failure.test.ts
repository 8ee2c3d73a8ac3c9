import { testRule } from '../../test-rule.ts'
import { pipeHidesFailure } from './pipe-hides-failure.ts'

testRule(pipeHidesFailure, {
  flags: [
    {
      text: 'RUN wget -qO- https://example.com/x | tar x',
      marks: ['wget -qO- https://example.com/x | tar x'],
      messages: ['If wget fails, the build goes on with what came out of it. Begin the RUN with set -o pipefail.'],
    },
    {
      text: 'FROM debian:12\nRUN set -e; curl https://example.com/key | gpg --dearmor > /k',
      messages: [
        'If curl fails, the build goes on with what came out of it. The sh of this image has no pipefail: use SHELL ["/bin/bash", "-o", "pipefail", "-c"].',
      ],
    },
    'RUN curl https://example.com/`uname -m` | tar x',
    'RUN sudo curl https://example.com | tar x',
    'RUN V=$(curl https://example.com/v | cut -d. -f1) && make',
    'RUN ["sh", "-c", "curl https://example.com | sh"]',
    'SHELL ["/bin/bash", "-c"]\nRUN ./make-list | sort > list',
    'RUN set -o pipefail && set +o pipefail && curl x | tar x',
    'RUN <<EOF\ncurl x | tar x\nEOF',
  ],
  accepts: [
    'RUN set -o pipefail && wget -qO- x | tar x',
    'SHELL ["/bin/ash", "-eo", "pipefail", "-c"]\nRUN wget -qO- x | tar x',
    'RUN ["/bin/bash", "-o", "pipefail", "-c", "curl x | tar x"]',
    'RUN <<EOF\n#!/bin/bash -o pipefail\ncurl x | tar x\nEOF',
    'RUN echo "1234 file" | sha256sum -c -',
    'RUN yes | make config',
    'RUN gotestsum -- $(go list ./... | grep -v vendor)',
    'RUN export V=$(curl https://example.com/v | head -1) && make',
    'RUN find /usr/local -name x | xargs -r dpkg-query --search | cut -d: -f1 | xargs -r apt-mark manual',
    'RUN arch=$(dpkg --print-architecture | cut -d- -f1) && make',
    'RUN grep a b | wc -l',
    'RUN if ldd --version | grep -q musl; then make; fi',
    'RUN curl x | grep y || true',
    'FROM alpine AS a\nSHELL ["/bin/ash", "-eo", "pipefail", "-c"]\nFROM a\nRUN curl x | tar x',
    'SHELL ["pwsh", "-Command"]\nRUN Get-Content x | Out-File y',
  ],
  fixes: [
    ['RUN wget -qO- x | tar x', 'RUN set -o pipefail && wget -qO- x | tar x'],
    ['RUN cd /srv \\\n && wget -qO- x | tar x', 'RUN set -o pipefail && cd /srv \\\n && wget -qO- x | tar x'],
  ],
})
