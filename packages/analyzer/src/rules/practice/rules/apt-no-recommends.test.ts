import { testRule } from '../../test-rule.ts'
import { aptNoRecommends } from './apt-no-recommends.ts'

testRule(aptNoRecommends, {
  flags: [
    { text: 'RUN apt-get update && apt-get install -y curl', marks: ['install'] },
    'RUN apt-get -y install curl',
    'RUN ["apt-get", "install", "-y", "curl"]',
    'RUN aptitude install -y curl',
    'RUN apt-get -o APT::Install-Recommends=true install -y curl',
  ],
  accepts: [
    'RUN apt-get install -y --no-install-recommends curl',
    'RUN apt-get --no-install-recommends -y install curl',
    'RUN apt-get -o APT::Install-Recommends=false install -y curl',
    'RUN echo \'APT::Install-Recommends "0";\' > /etc/apt/apt.conf.d/99lean\nRUN apt-get install -y curl',
    'RUN apt-get remove curl',
    'FROM debian:12 AS build\nRUN apt-get install -y gcc\nFROM debian:12',
  ],
  fixes: [
    ['RUN apt-get install -y curl', 'RUN apt-get install --no-install-recommends -y curl'],
    ['RUN apt-get install -y \\\n  curl', 'RUN apt-get install --no-install-recommends -y \\\n  curl'],
    ['RUN aptitude install -y curl', 'RUN aptitude install --without-recommends -y curl'],
  ],
})
