import { testRule } from '../../test-rule.ts'
import { useraddHighUid } from './useradd-high-uid.ts'

testRule(useraddHighUid, {
  flags: ['RUN useradd -u 1234567 app', 'RUN groupadd app && useradd --uid=100000 -g app app'],
  accepts: [
    'RUN useradd -u 1000 app',
    'RUN useradd -l -u 1234567 app',
    'RUN useradd --no-log-init -u 1234567 app',
    'RUN useradd -mlu 1234567 app',
    'RUN useradd -u $APP_UID app',
    'RUN adduser -u 1234567 app',
  ],
  fixes: [['RUN useradd -u 1234567 app', 'RUN useradd -l -u 1234567 app']],
})
