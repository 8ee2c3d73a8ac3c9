import { describe, expect, test } from 'vitest'
import { SOMEBODY, tryOn, type Line } from '../a-call.cases.ts'
import { accountsOf, DEBIAN, textAt } from '../accounts/an-account.cases.ts'

describe('adduser of busybox', () => {
  test.each<readonly [string, string, string, number]>([
    ['adduser -D app', 'app:x:1000:1000:Linux User,,,:/home/app:/bin/sh', 'app:x:1000:', 1000],
    ['adduser -D -u 1234 app', 'app:x:1234:1234:Linux User,,,:/home/app:/bin/sh', 'app:x:1234:', 1234],
    ['adduser -D -u 3001 -G staff app', 'app:x:3001:50:Linux User,,,:/home/app:/bin/sh', 'nogroup:x:65533:', 3001],
    ['adduser -S app', 'app:x:100:65533:Linux User,,,:/home/app:/sbin/nologin', 'nogroup:x:65533:', 100],
    [
      'adduser -S -D -h /srv -s /bin/false app',
      'app:x:100:65533:Linux User,,,:/srv:/bin/false',
      'nogroup:x:65533:',
      100,
    ],
  ])('%s', (line, user, group, uid) => {
    const editor = accountsOf('alpine')
    expect(tryOn(editor, line).status).toBe(0)
    expect(textAt(editor, '/etc/passwd')?.split('\n').at(-2)).toBe(user)
    expect(textAt(editor, '/etc/group')?.split('\n').at(-2)).toBe(group)
    expect(editor.find(line.includes('-h') ? '/srv' : '/home/app')).toMatchObject({ node: { uid, mode: 0o2755 } })
  })

  test('makes no home with -H', () => {
    const editor = accountsOf('alpine')
    tryOn(editor, 'adduser -D -H app')
    expect(editor.find('/home/app').kind).toBe('missing')
  })

  test.each([
    ['adduser app', null],
    ['adduser -D root', 1],
    ['adduser -D -G none app', 1],
    ['adduser -D -u 0 app', 1],
    ['adduser -D staff', 1],
    ['adduser root staff', 0],
    ['addgroup root none', 1],
    ['addgroup staff', 1],
    ['addgroup -g 50 app', 1],
  ])('%s', (line, status) => {
    expect(tryOn(accountsOf('alpine'), line).status).toBe(status)
  })

  test.each([
    ['addgroup app', 'app:x:1000:'],
    ['addgroup -S app', 'app:x:101:'],
    ['addgroup -g 3000 app', 'app:x:3000:'],
  ])('%s', (line, group) => {
    const editor = accountsOf('alpine')
    tryOn(editor, line)
    expect(textAt(editor, '/etc/group')?.split('\n').at(-2)).toBe(group)
  })
})

describe('adduser of Debian', () => {
  test.each<readonly [Line, string, string]>([
    ['adduser --system --group app', 'app:x:100:101::/nonexistent:/usr/sbin/nologin', 'app:x:101:'],
    ['adduser --system app', 'app:x:100:65534::/nonexistent:/usr/sbin/nologin', 'nogroup:x:65534:'],
    [
      'adduser --system --no-create-home --ingroup staff --uid 555 app',
      'app:x:555:50::/nonexistent:/usr/sbin/nologin',
      'nogroup:x:65534:',
    ],
    [
      ['adduser', '--disabled-password', '--gecos', '', 'app'],
      'app:x:1000:1000:,,,:/home/app:/bin/bash',
      'app:x:1000:',
    ],
    [
      ['adduser', '--disabled-password', '--gecos', 'Big', '--uid', '7000', 'app'],
      'app:x:7000:7000:Big,,,:/home/app:/bin/bash',
      'app:x:7000:',
    ],
  ])('%s', (line, user, group) => {
    const editor = accountsOf('debian')
    expect(tryOn(editor, line, { machine: DEBIAN }).status).toBe(0)
    expect(textAt(editor, '/etc/passwd')?.split('\n').at(-2)).toBe(user)
    expect(textAt(editor, '/etc/group')?.split('\n').at(-2)).toBe(group)
  })

  test('a person has a home that is closed, and is in the group of users', () => {
    const editor = accountsOf('debian')
    tryOn(editor, ['adduser', '--disabled-password', '--gecos', '', 'app'], { machine: DEBIAN })
    expect(editor.find('/home/app')).toMatchObject({ node: { mode: 0o700, uid: 1000 } })
    expect(textAt(editor, '/etc/group')).toContain('users:x:100:app\n')
    expect(textAt(editor, '/etc/subgid')).toBe('app:100000:65536\n')
  })

  test.each([
    ['adduser app', null],
    ['adduser --disabled-password root', 1],
    ['addgroup --gid 50 app', 1],
    ['addgroup --system staff', 0],
    ['adduser root staff', 0],
    ['adduser none staff', 1],
  ])('%s', (line, status) => {
    expect(tryOn(accountsOf('debian'), line, { machine: DEBIAN }).status).toBe(status)
  })

  test('is for root', () => {
    expect(tryOn(accountsOf('debian'), 'adduser --system app', { account: SOMEBODY, machine: DEBIAN }).status).toBe(1)
  })
})
