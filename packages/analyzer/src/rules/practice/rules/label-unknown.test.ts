import { testRule } from '../../test-rule.ts'
import { labelUnknown } from './label-unknown.ts'

testRule(labelUnknown, {
  options: { labels: { team: 'text', version: 'semver' }, onlyTheseLabels: true },
  flags: [
    {
      text: 'LABEL team=x teem=y',
      marks: ['teem'],
      messages: ['teem is not among the labels that were agreed upon. Is it misspelt?'],
    },
  ],
  accepts: [
    'LABEL team=x "version"=1',
    'LABEL $KEY=1',
    'FROM alpine AS a\nLABEL x=1\nFROM alpine',
    { text: 'LABEL x=1', options: { onlyTheseLabels: false } },
  ],
})
