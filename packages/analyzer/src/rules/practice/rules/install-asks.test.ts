import { testRule } from '../../test-rule.ts'
import { installAsks } from './install-asks.ts'

testRule(installAsks, {
  flags: [
    {
      text: 'RUN apt-get install curl',
      marks: ['install'],
      messages: ['apt-get install asks before it goes on, and nobody answers during a build. Add -y.'],
    },
    'RUN apt-get -q install curl',
    'RUN DEBIAN_FRONTEND=noninteractive apt-get install curl',
    'RUN apt-get dist-upgrade',
    'RUN yum install curl',
    'RUN dnf upgrade',
    'RUN dnf group install Tools',
    'RUN zypper install curl',
    'RUN cat list | apt-get install curl',
  ],
  accepts: [
    'RUN apt-get install -y curl',
    'RUN apt-get install -qq curl',
    'RUN apt-get -qqy install curl',
    'RUN apt-get -q=2 install curl',
    'RUN apt-get install --assume-yes curl',
    'RUN apt-get update',
    'RUN yes | apt-get install curl',
    'RUN echo \'APT::Get::Assume-Yes "true";\' > /etc/apt/apt.conf.d/90yes\nRUN apt-get install curl',
    'RUN yum -y install curl',
    'RUN dnf install --assumeyes curl',
    'RUN zypper --non-interactive install curl',
    'RUN zypper install -y curl',
    'RUN apk add curl',
    'RUN microdnf install curl',
  ],
  fixes: [
    ['RUN apt-get install curl', 'RUN apt-get install -y curl'],
    ['RUN dnf install \\\n  curl', 'RUN dnf install -y \\\n  curl'],
    ['RUN zypper install curl', 'RUN zypper --non-interactive install curl'],
  ],
})
