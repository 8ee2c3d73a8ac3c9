import { testRule } from '../../test-rule.ts'
import { legacyKeyValueFormat } from './legacy-key-value-format.ts'

testRule(legacyKeyValueFormat, {
  flags: [
    {
      text: 'ENV MODE production',
      messages: ['"ENV key=value" should be used instead of legacy "ENV key value" format'],
      marks: ['MODE production'],
    },
    {
      text: 'label key some value',
      messages: ['"label key=value" should be used instead of legacy "label key value" format'],
    },
  ],
  accepts: [
    'ENV MODE=production',
    'ENV A=1 B=2',
    'LABEL key="some value"',
    '# check=skip=LegacyKeyValueFormat\nENV MODE production',
  ],
  fixes: [
    ['ENV MODE   production', 'ENV MODE=production'],
    ['LABEL key some value  ', 'LABEL key="some value"  '],
    ['ENV PATH $HOME/bin:$PATH', 'ENV PATH=$HOME/bin:$PATH'],
    ['ENV DEPS \\\n  a \\\n  b', 'ENV DEPS="a \\\n  b"'],
  ],
})
