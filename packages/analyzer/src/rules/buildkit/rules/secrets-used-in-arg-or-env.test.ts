import { testRule } from '../../test-rule.ts'
import { secretsUsedInArgOrEnv } from './secrets-used-in-arg-or-env.ts'

testRule(secretsUsedInArgOrEnv, {
  flags: [
    {
      text: 'ENV SUPER_Secret=foo\nARG auth=bar super_secret_token=x',
      messages: [
        'Do not use ARG or ENV instructions for sensitive data (ENV "SUPER_Secret")',
        'Do not use ARG or ENV instructions for sensitive data (ARG "auth")',
        'Do not use ARG or ENV instructions for sensitive data (ARG "super_secret_token")',
      ],
      marks: ['SUPER_Secret=foo', 'auth=bar', 'super_secret_token=x'],
    },
    'ARG API_KEY',
    'ENV apikey 1',
    {
      text: 'ARG TOKEN=1 V=${x:bad} KEY=2',
      messages: ['Do not use ARG or ENV instructions for sensitive data (ARG "TOKEN")'],
    },
  ],
  accepts: [
    'ENV PUBLIC_KEY=',
    'ARG SECRET_FILE',
    'ENV AUTH_MODULE_VERSION=1',
    'ENV KEYS=1 TOKENIZER=2',
    'ENV SECRET=${x:bad}',
    'ARG TOKEN\nFROM alpine',
    '# check=skip=all // known\nENV password=bar',
  ],
})
