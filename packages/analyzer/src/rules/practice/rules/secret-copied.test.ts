import { testRule } from '../../test-rule.ts'
import { secretCopied } from './secret-copied.ts'

testRule(secretCopied, {
  flags: [
    {
      text: 'COPY keys/id_rsa /root/.ssh/\nRUN git clone x && rm -f /root/.ssh/id_rsa',
      marks: ['keys/id_rsa'],
      messages: [
        'id_rsa ships with the image, where everybody who pulls it can read it. The removal in line 3 only hides it. Use RUN --mount=type=secret.',
      ],
    },
    {
      text: 'COPY .env ./',
      messages: ['.env ships with the image, where everybody who pulls it can read it. Use RUN --mount=type=secret.'],
    },
    'COPY .npmrc package.json ./',
    'ADD server.pem /etc/ssl/',
    'COPY .ssh/ /root/.ssh/',
    'COPY service-account.json /app/',
  ],
  accepts: [
    'COPY .env.example .env',
    'COPY id_rsa.pub /root/.ssh/authorized_keys',
    'COPY ca-certificates.pem /etc/ssl/',
    'COPY cacert.pem /etc/ssl/',
    'ADD https://example.com/signing.pem /etc/keys/',
    'COPY src/environment.ts src/',
    'COPY --from=build /etc/ssl/cert.pem /etc/ssl/',
    'RUN --mount=type=secret,id=npmrc,target=/root/.npmrc npm ci',
    'FROM node:20 AS build\nCOPY .npmrc ./\nFROM node:20',
  ],
})
