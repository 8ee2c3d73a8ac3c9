import { testRule } from '../../test-rule.ts'
import { debianFrontendEnv } from './debian-frontend-env.ts'

testRule(debianFrontendEnv, {
  flags: [
    { text: 'ENV DEBIAN_FRONTEND=noninteractive', marks: ['DEBIAN_FRONTEND=noninteractive'] },
    'ENV A=1 DEBIAN_FRONTEND=noninteractive',
    'ENV DEBIAN_FRONTEND noninteractive',
  ],
  accepts: [
    'ARG DEBIAN_FRONTEND=noninteractive',
    'RUN DEBIAN_FRONTEND=noninteractive apt-get install -y x',
    'FROM debian:12 AS build\nENV DEBIAN_FRONTEND=noninteractive\nFROM debian:12',
  ],
  fixes: [['ENV DEBIAN_FRONTEND=noninteractive', 'ARG DEBIAN_FRONTEND=noninteractive']],
})
