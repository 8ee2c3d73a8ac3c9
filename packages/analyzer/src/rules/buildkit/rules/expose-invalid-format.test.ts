import { testRule } from '../../test-rule.ts'
import { exposeInvalidFormat } from './expose-invalid-format.ts'

testRule(exposeInvalidFormat, {
  flags: [
    {
      text: 'EXPOSE 127.0.0.1:80:80 5000:5000 8000',
      messages: [
        "EXPOSE instruction should not define an IP address or host-port mapping, found '127.0.0.1:80:80'",
        "EXPOSE instruction should not define an IP address or host-port mapping, found '5000:5000'",
      ],
      marks: ['127.0.0.1:80:80', '5000:5000'],
    },
    'EXPOSE [::1]:8080:8080',
  ],
  accepts: ['EXPOSE 80 81/udp', 'EXPOSE 8000-8010'],
  fixes: [['EXPOSE 127.0.0.1:80:81/udp 5000:5000', 'EXPOSE 81/udp 5000']],
})
