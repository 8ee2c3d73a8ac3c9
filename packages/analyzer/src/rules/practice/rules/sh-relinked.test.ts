import { testRule } from '../../test-rule.ts'
import { shRelinked } from './sh-relinked.ts'

testRule(shRelinked, {
  flags: ['RUN ln -sf /bin/bash /bin/sh', 'RUN rm /bin/sh && ln -s /bin/bash /bin/sh', 'RUN cp /bin/bash /usr/bin/sh'],
  accepts: ['SHELL ["/bin/bash", "-c"]', 'RUN ln -s /bin/sh /usr/local/bin/shell', 'RUN ln -s /opt/x/bin/x /usr/bin/x'],
})
