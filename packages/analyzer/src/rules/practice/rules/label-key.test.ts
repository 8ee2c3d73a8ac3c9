import { testRule } from '../../test-rule.ts'
import { labelKey } from './label-key.ts'

testRule(labelKey, {
  flags: [
    {
      text: 'LABEL com.docker.x=1',
      marks: ['com.docker.x'],
      messages: ['com.docker.x is no good name for a label: what begins so is kept for Docker itself.'],
    },
    'LABEL a--b=1',
    'LABEL "a b"=1',
    'LABEL Version=1',
    'LABEL version.=1',
  ],
  accepts: [
    'LABEL org.opencontainers.image.version=1',
    'LABEL a=1 b-c=2 fly_launch_runtime=x',
    'LABEL "com.example.x"=1',
    'LABEL $KEY=1',
  ],
})
