import { expect, test } from 'vitest'
import { tryOn } from '../a-call.cases.ts'
import { accountsOf, textAt } from '../accounts/an-account.cases.ts'

test.each<readonly [string, string, number | null]>([
  ['passwd -d root', '', 0],
  ['passwd -l none', '', 1],
  ['passwd root', '', null],
  ['chpasswd', 'root:secret\n', 0],
  ['chpasswd', 'none:secret\n', 1],
])('%s', (line, input, status) => {
  const editor = accountsOf('alpine')
  expect(tryOn(editor, line, { input }).status).toBe(status)
  expect(textAt(editor, '/etc/shadow') === null).toBe(status === 0)
})
