import { testRule } from '../../test-rule.ts'
import { releaseUpgrade } from './release-upgrade.ts'

testRule(releaseUpgrade, {
  flags: [
    {
      text: 'RUN apt-get -y dist-upgrade',
      messages: [
        'apt-get dist-upgrade may replace and remove parts of the base, and gives another image tomorrow. Use a newer base image.',
      ],
    },
    'RUN apt full-upgrade -y',
    'RUN zypper -n dup',
    'RUN zypper dist-upgrade -y',
    'RUN dnf distro-sync -y',
  ],
  accepts: ['RUN apt-get upgrade -y', 'RUN zypper -n up', 'RUN dnf upgrade -y', 'RUN apk upgrade --no-cache'],
})
