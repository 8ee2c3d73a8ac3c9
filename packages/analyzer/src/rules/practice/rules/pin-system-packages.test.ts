import { testRule } from '../../test-rule.ts'
import { pinSystemPackages } from './pin-system-packages.ts'

testRule(pinSystemPackages, {
  flags: [
    {
      text: 'RUN apt-get install -y curl git=1:2.39.2-1',
      marks: ['curl'],
      messages: [
        'Which version of curl this installs depends on the day. Write curl=<version> if it has to be the same each time.',
      ],
    },
    { text: 'RUN apk add --virtual .build gcc', marks: ['gcc'] },
    'RUN apt-get install -y g++',
    {
      text: "RUN deps='libssl3 zlib1g=1:1.2' && apt-get install -y $deps",
      marks: ['$deps'],
      messages: [
        'Which version of libssl3 this installs depends on the day. Write libssl3=<version> if it has to be the same each time.',
      ],
    },
    'RUN yum install -y python3',
    'RUN dnf install -y gcc-c++',
    'RUN zypper -n install nginx',
  ],
  accepts: [
    'RUN apt-get install -y curl=7.88.1-10 ./local.deb curl/bookworm',
    'RUN apt-get install -y $PACKAGES',
    "RUN deps='zlib1g=1:1.2' && apt-get install -y $deps",
    'RUN deps="$(cat list)" && apt-get install -y $deps',
    'RUN apk add curl=8.9.1-r1 "nginx~1.26" /tmp/x.apk',
    'RUN dnf install -y python3-3.12.4 @development https://example.com/x.rpm',
    'RUN zypper -n install nginx=1.25',
    'RUN apt-get remove -y curl',
  ],
})
