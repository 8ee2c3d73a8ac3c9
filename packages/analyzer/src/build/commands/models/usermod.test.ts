import { expect, test } from 'vitest'
import { tryOn } from '../a-call.cases.ts'
import { accountsOf, DEBIAN, textAt } from '../accounts/an-account.cases.ts'

test('usermod changes groups, shell and home', () => {
  const editor = accountsOf('debian')
  expect(tryOn(editor, 'usermod -aG staff,users nobody', { machine: DEBIAN }).status).toBe(0)
  expect(textAt(editor, '/etc/group')).toContain('staff:x:50:nobody\nusers:x:100:nobody\n')
  expect(textAt(editor, '/etc/gshadow')).toContain('staff:*::nobody\n')
  tryOn(editor, 'usermod -s /bin/bash -d /srv nobody', { machine: DEBIAN })
  expect(textAt(editor, '/etc/passwd')).toContain('nobody:x:65534:65534::/srv:/bin/bash\n')
})

test.each([
  ['usermod -aG none nobody', 6],
  ['usermod -aG staff none', 6],
  ['usermod -u 7 nobody', null],
])('%s', (line, status) => {
  expect(tryOn(accountsOf('debian'), line, { machine: DEBIAN }).status).toBe(status)
})
