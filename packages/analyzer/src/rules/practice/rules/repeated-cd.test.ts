import { testRule } from '../../test-rule.ts'
import { repeatedCd } from './repeated-cd.ts'

testRule(repeatedCd, {
  flags: [
    {
      text: 'RUN cd /src && make\nRUN set -e; cd /src; make install',
      lines: [2],
      marks: ['cd /src'],
      messages: ['This goes to /src again, as the RUN above does. Write WORKDIR /src once, and leave the cd out.'],
    },
    { text: 'RUN cd /a && x\nRUN cd /a && y\nRUN cd /a && z', lines: [2, 3] },
  ],
  accepts: [
    'RUN cd /src && make',
    'RUN cd /a && make\nRUN cd /b && make',
    'RUN cd src && make\nRUN cd src && make',
    'RUN (cd /a && make)\nRUN (cd /a && make)',
    'RUN cd /a && make\nRUN make\nRUN cd /a && make',
  ],
})
