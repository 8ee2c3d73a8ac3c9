import { testRule } from '../../test-rule.ts'
import { settingThatEnds } from './setting-that-ends.ts'

testRule(settingThatEnds, {
  flags: [
    { text: 'RUN export PATH=/opt/bin:$PATH', marks: ['export PATH=/opt/bin:$PATH'] },
    'RUN . /venv/bin/activate',
    'RUN source ~/.nvm/nvm.sh',
    'RUN alias ll="ls -l"',
    'RUN VERSION=1',
    'RUN set -o pipefail',
    'RUN umask 022 && ulimit -n 4096',
  ],
  accepts: [
    'ENV PATH=/opt/bin:$PATH',
    'RUN export A=1 && make',
    'RUN . /venv/bin/activate && pip install x',
    'RUN VERSION=1 make',
    'RUN export -p > /env',
    'RUN A=$(curl x) && echo $A',
  ],
  fixes: [['RUN export A=1 B="x y"', 'ENV A=1 B="x y"']],
})
