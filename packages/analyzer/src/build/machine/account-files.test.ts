import { expect, test } from 'vitest'
import { readContext } from '../context/build-context.ts'
import { findAccount } from './account-files.ts'

const PASSWD = 'root:x:0:0:root:/root:/bin/sh\nweb:x:33:34:Web:/srv:/bin/sh\n'
const GROUP = 'root:x:0:\nwww:x:34:\nstaff:x:50:web,ann\n'
const ROOT = readContext({ 'etc/passwd': PASSWD, 'etc/group': GROUP }).root

test.each([
  ['root', { uid: 0, gid: 0, name: 'root', home: '/root', groups: [] }],
  ['web', { uid: 33, gid: 34, name: 'web', home: '/srv', groups: [50] }],
  ['33', { uid: 33, gid: 34, name: 'web', home: '/srv', groups: [50] }],
  ['web:staff', { uid: 33, gid: 50, name: 'web', home: '/srv', groups: [] }],
  ['web:77', { uid: 33, gid: 77, name: 'web', home: '/srv', groups: [] }],
  ['1000', { uid: 1000, gid: 0, name: null, home: '/', groups: [] }],
  ['1000:1000', { uid: 1000, gid: 1000, name: null, home: '/', groups: [] }],
])('USER %s', (user, account) => {
  expect(findAccount(ROOT, user)).toEqual({ kind: 'found', account })
})

test.each([
  ['ghost', 'unable to find user ghost: no matching entries in passwd file'],
  ['web:ghosts', 'unable to find group ghosts: no matching entries in group file'],
])('USER %s is refused', (user, message) => {
  expect(findAccount(ROOT, user)).toEqual({ kind: 'missing', message })
})

test('numbers need no files, names do', () => {
  const bare = readContext({}).root
  expect(findAccount(bare, '7')).toMatchObject({ kind: 'found', account: { uid: 7, gid: 0 } })
  expect(findAccount(bare, 'web')).toMatchObject({ kind: 'missing' })
  const unread = readContext({ 'etc/passwd': { sizeBytes: 9 } }).root
  expect(findAccount(unread, 'web')).toMatchObject({ kind: 'unknown' })
  expect(findAccount(unread, '7:7')).toMatchObject({ kind: 'found' })
})

test('a list that is known in part has those that it surely has', () => {
  const nature = { kind: 'accounts', lines: PASSWD, isAll: false } as const
  const part = readContext({ 'etc/passwd': { sizeBytes: 900, nature }, 'etc/group': GROUP }).root
  expect(findAccount(part, 'web')).toMatchObject({ kind: 'found', account: { uid: 33, groups: [50] } })
  expect(findAccount(part, 'ghost')).toMatchObject({ kind: 'unknown' })
})
