import { testRule } from '../../test-rule.ts'
import { exposeProtoCasing } from './expose-proto-casing.ts'

testRule(exposeProtoCasing, {
  flags: [
    {
      text: 'EXPOSE 80/TcP 8080/TCP 8080/udp',
      messages: [
        "Defined protocol '80/TcP' in EXPOSE instruction should be lowercase",
        "Defined protocol '8080/TCP' in EXPOSE instruction should be lowercase",
      ],
      marks: ['80/TcP', '8080/TCP'],
    },
    'ENV P=80/TCP\nEXPOSE $P',
    {
      // BuildKit sorts the ports before it reads them, and stops at the one that makes no sense.
      text: 'EXPOSE 80/TCP 9/UDP-x 10/TCP',
      messages: [
        "Defined protocol '10/TCP' in EXPOSE instruction should be lowercase",
        "Defined protocol '80/TCP' in EXPOSE instruction should be lowercase",
      ],
    },
  ],
  accepts: ['EXPOSE 80', 'EXPOSE 80/tcp'],
  fixes: [['EXPOSE 80/TcP 53/UDP', 'EXPOSE 80/tcp 53/udp']],
})
