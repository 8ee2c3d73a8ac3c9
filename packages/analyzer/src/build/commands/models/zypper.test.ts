import { expect, test } from 'vitest'
import { SOMEBODY, tryCommand } from '../a-call.cases.ts'

const TREE = ['/etc/', '/usr/', '/var/cache/zypp/old']

test.each([
  ['zypper -n in --no-recommends git', 'unsure', 5],
  ['zypper --non-interactive refresh', 'unsure', 'unsure'],
  ['zypper rm -y git', 'unsure', 5],
  ['zypper clean -a', 0, 'unsure'],
  ['zypper addrepo x', null, null],
  ['zypper --root /r in git', null, null],
])('%s', (line, status, ofSomebody) => {
  expect(tryCommand(TREE, line).status).toBe(status)
  expect(tryCommand(TREE, line, { account: SOMEBODY }).status).toBe(ofSomebody)
})

test('zypper installs programs', () => {
  expect(tryCommand(TREE, 'zypper -n install git').editor.find('/usr/bin/git').kind).toBe('found')
})
