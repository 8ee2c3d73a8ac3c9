import { testRule } from '../../test-rule.ts'
import { pointlessCommand } from './pointless-command.ts'

testRule(pointlessCommand, {
  flags: [
    {
      text: 'RUN apk add x && service x start',
      marks: ['service x start'],
      messages: ['What this starts is gone when the RUN ends. Start it in CMD or ENTRYPOINT, in the foreground.'],
    },
    'RUN systemctl restart nginx',
    {
      text: 'RUN vim /etc/app.conf',
      messages: ['vim waits for somebody at the keyboard, and nobody is there during a build. Leave it out.'],
    },
    'RUN ssh host ls',
    'RUN mount /dev/sdb /mnt',
    'RUN shutdown now',
    'RUN top',
  ],
  accepts: [
    'RUN service mysql start && mysql -e "CREATE DATABASE app"',
    'RUN systemctl enable nginx',
    'RUN --mount=type=ssh ssh git@example.com',
    'RUN --security=insecure mount /dev/sdb /mnt',
    'RUN apk add vim less',
    'RUN vim +PlugInstall +qall',
    'RUN which less',
    'CMD ["top"]',
  ],
})
