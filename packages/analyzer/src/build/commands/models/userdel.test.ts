import { expect, test } from 'vitest'
import { tryOn } from '../a-call.cases.ts'
import { accountsOf, DEBIAN, textAt } from '../accounts/an-account.cases.ts'

test('userdel takes a user out of every list', () => {
  const editor = accountsOf('debian')
  for (const line of ['useradd -m app', 'usermod -aG staff app', 'userdel -r app'])
    tryOn(editor, line, { machine: DEBIAN })
  expect(textAt(editor, '/etc/passwd')).not.toContain('app')
  expect(textAt(editor, '/etc/group')).not.toContain('app')
  expect(editor.find('/home/app').kind).toBe('missing')
})

test.each([
  ['debian', 'userdel none', 6],
  ['debian', 'groupdel none', 6],
  ['debian', 'groupdel root', 8],
  ['debian', 'groupdel staff', 0],
  ['alpine', 'deluser none', 1],
  ['alpine', 'delgroup staff', 0],
  ['alpine', 'deluser nobody staff', null],
] as const)('on %s, %s', (kind, line, status) => {
  expect(tryOn(accountsOf(kind), line, kind === 'debian' ? { machine: DEBIAN } : {}).status).toBe(status)
})
