import { testRule } from '../../test-rule.ts'
import { cdThatEnds } from './cd-that-ends.ts'

testRule(cdThatEnds, {
  flags: [
    { text: 'RUN mkdir /app && cd /app', marks: ['cd /app'] },
    'RUN cd /app',
    'RUN cd ..',
    'RUN <<EOF\nmkdir /app\ncd /app\nEOF',
  ],
  accepts: [
    'WORKDIR /app',
    'RUN cd /app && make',
    'RUN cd src && make && cd ../..',
    'RUN (cd /app)',
    'RUN cd /app || exit 1; make',
    'RUN make -C /app',
  ],
  fixes: [['RUN cd /app\nCOPY . .', 'WORKDIR /app\nCOPY . .']],
})
