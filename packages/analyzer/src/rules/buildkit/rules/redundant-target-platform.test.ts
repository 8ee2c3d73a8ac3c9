import { testRule } from '../../test-rule.ts'
import { redundantTargetPlatform } from './redundant-target-platform.ts'

testRule(redundantTargetPlatform, {
  flags: [
    {
      text: 'FROM --platform=$TARGETPLATFORM scratch',
      messages: ['Setting platform to predefined $TARGETPLATFORM in FROM is redundant as this is the default behavior'],
      marks: ['--platform=$TARGETPLATFORM'],
    },
    {
      text: 'FROM --platform=${TARGETPLATFORM} scratch',
      messages: [
        'Setting platform to predefined ${TARGETPLATFORM} in FROM is redundant as this is the default behavior',
      ],
    },
  ],
  accepts: [
    'FROM --platform=$BUILDPLATFORM scratch',
    'FROM --platform=${TARGETPLATFORM}/v8 alpine',
    'FROM --platform=$TARGETOS/$TARGETARCH alpine',
    'FROM scratch',
    '# check=skip=RedundantTargetPlatform\nFROM --platform=$TARGETPLATFORM scratch',
  ],
  fixes: [['FROM --platform=$TARGETPLATFORM scratch AS a', 'FROM scratch AS a']],
})
