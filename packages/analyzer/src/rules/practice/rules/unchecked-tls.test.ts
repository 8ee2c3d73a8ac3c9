import { testRule } from '../../test-rule.ts'
import { uncheckedTls } from './unchecked-tls.ts'

testRule(uncheckedTls, {
  flags: [
    {
      text: 'RUN curl -fsSLk https://example.com -o x',
      marks: ['-fsSLk'],
      messages: [
        '-fsSLk lets anyone on the way replace what is fetched. Leave it out, and install ca-certificates if certificates are missing.',
      ],
    },
    'RUN curl --insecure https://example.com',
    'RUN wget --no-check-certificate https://example.com',
    'RUN apt-get install -y --allow-unauthenticated x',
    'RUN apk add --allow-untrusted ./x.apk',
    'RUN yum install -y --nogpgcheck x',
    'RUN git -c http.sslVerify=false clone https://example.com/x',
    'RUN pip install --trusted-host example.com x',
  ],
  accepts: [
    'RUN curl -fsSL https://example.com -o key.asc',
    'RUN curl --keepalive-time 2 https://example.com',
    'RUN wget https://example.com',
    'RUN tar -xk x',
  ],
})
