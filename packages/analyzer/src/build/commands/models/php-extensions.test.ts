import { expect, test } from 'vitest'
import { SOMEBODY, tryCommand } from '../a-call.cases.ts'

const TREE = ['/app/x', '/usr/local/lib/php/']

test('extensions of PHP change the folders of PHP and nothing else', () => {
  const { editor, status } = tryCommand(TREE, 'docker-php-ext-install pdo_mysql')
  expect(status).toBe('unsure')
  expect(editor.find('/usr/local/lib/php/new.so').kind).toBe('unknown')
  expect(editor.find('/app/x').kind).toBe('found')
})

test('extensions of PHP need the rights of root', () => {
  expect(tryCommand(TREE, 'docker-php-ext-install pdo_mysql', { account: SOMEBODY }).status).toBe(1)
})
