import { testRule } from '../../test-rule.ts'
import { widePermissions } from './wide-permissions.ts'

testRule(widePermissions, {
  flags: [
    {
      text: 'RUN chmod -R 777 /app',
      marks: ['chmod -R 777 /app'],
      messages: [
        'Mode 777 lets everybody in the container replace these files. Give them to the user who needs them, with --chown.',
      ],
    },
    'RUN chmod 0666 /etc/app.conf',
    'RUN chmod a+rwx /app',
    'RUN chmod o+w /app',
    'RUN mkdir -m 777 /data',
    'RUN install -m 0777 app /usr/bin/app',
    { text: 'COPY --chmod=777 app /app', marks: ['777'] },
    'ADD --chmod=0666 a b',
  ],
  accepts: [
    'RUN chmod 755 /app',
    'RUN chmod +x /app',
    'RUN chmod 1777 /tmp/x',
    'RUN chmod u+w,go-w /app',
    'RUN chmod g=u /app',
    'RUN mkdir -p /data',
    'RUN d="$(mktemp -d)" && chmod 777 "$d" && make && rm -rf "$d"',
    'COPY --chmod=755 app /app',
    'COPY --chmod=$MODE app /app',
  ],
})
