import { testRule } from '../../test-rule.ts'
import { maintainerDeprecated } from './maintainer-deprecated.ts'

testRule(maintainerDeprecated, {
  flags: [
    { text: 'MAINTAINER me', messages: ['Maintainer instruction is deprecated in favor of using label'], lines: [1] },
    'maintainer "Some $BODY" <some@body>',
  ],
  accepts: [
    'LABEL org.opencontainers.image.authors=me',
    '# check=skip=MaintainerDeprecated\nMAINTAINER me',
    '# hadolint ignore=DL4000\nMAINTAINER me',
  ],
  fixes: [
    ['MAINTAINER Some Body <some@body.org>', 'LABEL org.opencontainers.image.authors="Some Body <some@body.org>"'],
  ],
})
