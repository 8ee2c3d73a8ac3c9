import { expect, test } from 'vitest'
import { SOMEBODY, tryCommand } from '../a-call.cases.ts'

const TREE = ['/etc/apt/sources.list x', '/etc/locale.gen x', '/etc/passwd x', '/usr/lib/']

test.each([
  ['add-apt-repository -y ppa:a/b', 'unsure', 1],
  ['apt-key add key.asc', 'unsure', 1],
  ['locale-gen', 'unsure', 1],
  ['localedef -i en_US -f UTF-8 en_US.UTF-8', 'unsure', 1],
  ['localedef --list-archive', null, 1],
  ['ssh-keyscan example.com', 'unsure', 'unsure'],
])('%s', (line, status, ofSomebody) => {
  expect(tryCommand(TREE, line).status).toBe(status)
  expect(tryCommand(TREE, line, { account: SOMEBODY }).status).toBe(ofSomebody)
})

test.each([
  ['add-apt-repository -y ppa:a/b', '/etc/apt/sources.list', 'unknown'],
  ['add-apt-repository -y ppa:a/b', '/etc/passwd', 'found'],
  ['add-apt-repository -y ppa:a/b', '/var/lib/apt/lists', 'found'],
  ['add-apt-repository -n ppa:a/b', '/var/lib/apt/lists', 'missing'],
  ['apt-key add key.asc', '/etc/apt/trusted.gpg', 'unknown'],
  ['locale-gen', '/usr/lib/locale/new', 'unknown'],
  ['locale-gen', '/usr/lib/new', 'missing'],
  ['ssh-keyscan example.com', '/etc/new', 'missing'],
])('after %s %s is %s', (line, path, kind) => {
  expect(tryCommand(TREE, line).editor.find(path).kind).toBe(kind)
})
