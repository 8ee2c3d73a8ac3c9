import { testRule } from '../../test-rule.ts'
import { sudoInRun } from './sudo-in-run.ts'

testRule(sudoInRun, {
  flags: [
    { text: 'RUN sudo apt-get update', marks: ['sudo'] },
    'RUN ls | sudo tee /etc/x',
    'RUN ["sudo", "ls"]',
    'USER app\nRUN sudo -E make install',
  ],
  accepts: [
    'RUN apt-get install -y sudo',
    'RUN echo "app ALL=(ALL) NOPASSWD:ALL" > /etc/sudoers.d/app',
    'RUN make # sudo is not needed',
  ],
  fixes: [['USER root\nRUN sudo make && sudo ls', 'USER root\nRUN make && ls']],
})
