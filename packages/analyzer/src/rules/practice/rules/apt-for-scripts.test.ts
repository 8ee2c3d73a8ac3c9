import { testRule } from '../../test-rule.ts'
import { aptForScripts } from './apt-for-scripts.ts'

testRule(aptForScripts, {
  flags: [
    { text: 'RUN apt update && apt install -y curl', marks: ['apt', 'apt'] },
    {
      text: 'RUN apt list --installed',
      messages: ['apt is made for people and may change with each release. Use dpkg-query --list in a build.'],
    },
    {
      text: 'RUN apt search curl',
      messages: ['apt is made for people and may change with each release. Use apt-cache in a build.'],
    },
    'RUN sudo apt install -y curl',
  ],
  accepts: ['RUN apt-get update', 'RUN apt-cache policy curl', 'RUN apt --version', 'RUN echo apt install'],
  fixes: [['RUN apt update && apt -y install curl', 'RUN apt-get update && apt-get -y install curl']],
})
