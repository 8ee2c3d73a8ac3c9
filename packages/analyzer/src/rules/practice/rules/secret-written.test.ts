import { testRule } from '../../test-rule.ts'
import { secretWritten } from './secret-written.ts'

testRule(secretWritten, {
  flags: [
    {
      text: 'RUN --mount=type=secret,id=npm cat /run/secrets/npm > ~/.npmrc && npm ci',
      marks: ['cat /run/secrets/npm > ~/.npmrc'],
    },
    'RUN --mount=type=secret,id=k,target=/k cp /k /root/.ssh/id_rsa',
    'RUN --mount=type=secret,id=t echo "token=$(cat /run/secrets/t)" >> /etc/app.conf',
  ],
  accepts: [
    'RUN --mount=type=secret,id=npm,target=/root/.npmrc npm ci',
    'RUN --mount=type=secret,id=t TOKEN=$(cat /run/secrets/t) make',
    'RUN --mount=type=secret,id=t cat /run/secrets/t > /dev/null',
    'RUN --mount=type=secret,id=t cp /run/secrets/t /tmp/t && make && rm /tmp/t',
    'RUN --mount=type=secret,id=t curl -H "Authorization: $(cat /run/secrets/t)" -o /x https://example.com',
    'RUN cat /run/secrets/t > /x',
  ],
})
