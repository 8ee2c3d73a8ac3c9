import { testRule } from '../../test-rule.ts'
import { remoteScript } from './remote-script.ts'

testRule(remoteScript, {
  flags: [
    {
      text: 'RUN curl -fsSL https://example.com/x.sh | bash -s -- -y',
      marks: ['curl -fsSL https://example.com/x.sh | bash -s -- -y'],
    },
    'RUN wget -qO- https://example.com/x.sh | sudo sh',
    'RUN curl https://example.com/get-pip.py | python3 -',
    'RUN sh -c "$(curl -fsSL https://example.com/x.sh)"',
    'RUN bash <(curl -s https://example.com/x.sh)',
  ],
  accepts: [
    'RUN curl -fsSL https://example.com/x.tgz | tar xz',
    'RUN curl -fsSL https://example.com/key.asc | gpg --dearmor -o /k.gpg',
    'RUN curl -s https://example.com/x.json | python3 -m json.tool',
    'RUN cat x.sh | sh',
    'RUN curl -o x.sh https://example.com/x.sh && sh x.sh',
  ],
})
