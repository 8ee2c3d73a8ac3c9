import { testRule } from '../../test-rule.ts'
import { trustedRegistry } from './trusted-registry.ts'

testRule(trustedRegistry, {
  options: { trustedRegistries: ['ghcr.io', '*.acme.example'] },
  flags: [
    {
      text: 'FROM alpine:3.20',
      marks: ['alpine:3.20'],
      messages: [
        'docker.io is not among the registries that you trust: ghcr.io, *.acme.example. Use an image from one of them.',
      ],
    },
    'FROM localhost:5000/x',
  ],
  accepts: [
    'FROM ghcr.io/acme/x:1',
    'FROM eu.acme.example/x:1 AS a\nFROM a',
    'FROM scratch',
    { text: 'FROM alpine', options: { trustedRegistries: ['docker.io'] } },
    { text: 'FROM quay.io/x/y', options: { trustedRegistries: ['*'] } },
  ],
})
