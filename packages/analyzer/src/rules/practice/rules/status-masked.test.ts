import { testRule } from '../../test-rule.ts'
import { statusMasked } from './status-masked.ts'

testRule(statusMasked, {
  flags: [
    {
      text: 'RUN export A=1 V=$(curl x) && make',
      marks: ['V=$(curl x)'],
      messages: [
        'If the command in V fails, nobody notices, because export succeeds. Set V first, and export it then.',
      ],
    },
    'RUN export D="`./version`/x" && make',
    'RUN export V=$(curl x | head -1) && make',
  ],
  accepts: [
    'RUN V=$(curl x) && export V && make',
    'RUN export V=1 && make',
    'RUN export N=$((1 + 2)) && make',
    'RUN V=$(curl x) make',
    'RUN export GNUPGHOME="$(mktemp -d)" && make',
    'RUN export OS=$(echo $TARGETOS | tr a-z A-Z) && make',
  ],
})
