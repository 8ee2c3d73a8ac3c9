import { describe, expect, test } from 'vitest'
import { product } from '../../files/content.ts'
import { SOMEBODY, tryOn } from '../a-call.cases.ts'
import { accountsOf, bytesAt, DEBIAN, textAt } from '../accounts/an-account.cases.ts'

describe('useradd', () => {
  test.each<readonly [string, string, string]>([
    ['useradd app', 'app:x:1000:1000::/home/app:/bin/sh', 'app:x:1000:'],
    ['useradd -r app', 'app:x:999:999::/home/app:/bin/sh', 'app:x:999:'],
    ['useradd -u 2001 -g staff -s /bin/bash app', 'app:x:2001:50::/home/app:/bin/bash', 'nogroup:x:65534:'],
    ['useradd -d /srv -c Web app', 'app:x:1000:1000:Web:/srv:/bin/sh', 'app:x:1000:'],
    ['useradd -N app', 'app:x:1000:100::/home/app:/bin/sh', 'nogroup:x:65534:'],
    ['useradd --uid 5000 --user-group app', 'app:x:5000:5000::/home/app:/bin/sh', 'app:x:5000:'],
  ])('%s', (line, user, group) => {
    const editor = accountsOf('debian')
    expect(tryOn(editor, line, { machine: DEBIAN }).status).toBe(0)
    expect(textAt(editor, '/etc/passwd')?.split('\n').at(-2)).toBe(user)
    expect(textAt(editor, '/etc/group')?.split('\n').at(-2)).toBe(group)
    expect(bytesAt(editor, '/etc/shadow')).toBe(26 + (line.includes('-r') ? 18 : 25))
  })

  test('makes a home with what homes begin with, and keeps the lists as they were', () => {
    const editor = accountsOf('debian')
    tryOn(editor, 'useradd -m -u 2001 -g staff -G users app', { machine: DEBIAN })
    expect(editor.find('/home/app')).toMatchObject({ node: { mode: 0o755, uid: 2001, gid: 50 } })
    expect(editor.find('/home/app/.profile')).toMatchObject({
      node: { uid: 2001, gid: 50, content: { text: 'hello' } },
    })
    expect(textAt(editor, '/etc/passwd-')).not.toContain('app')
    expect(textAt(editor, '/etc/group')).toContain('users:x:100:app')
    expect(textAt(editor, '/etc/subuid')).toBe('app:100000:65536\n')
    tryOn(editor, 'useradd next', { machine: DEBIAN })
    expect(textAt(editor, '/etc/subuid')).toBe('app:100000:65536\nnext:165536:65536\n')
  })

  test.each([
    ['useradd root', 9],
    ['useradd -u 65534 app', 4],
    ['useradd -g none app', 6],
    ['useradd staff', 9],
    ['useradd -G none app', 6],
    ['useradd -k /x app', null],
  ])('%s fails', (line, status) => {
    expect(tryOn(accountsOf('debian'), line, { machine: DEBIAN }).status).toBe(status)
  })

  test('is for root', () => {
    expect(tryOn(accountsOf('debian'), 'useradd app', { account: SOMEBODY }).status).toBe(1)
  })

  test('of a list that is known in part, it knows how much it grows', () => {
    const editor = accountsOf('debian')
    const size = { minBytes: 839, maxBytes: 839 }
    const nature = { kind: 'accounts', lines: 'root:x:0:0::/root:/bin/sh\n', isAll: true } as const
    editor.writeFile('/etc/passwd', product({ key: 'passwd', isExact: true }, size, nature))
    expect(tryOn(editor, 'useradd -u 2001 worker', { machine: DEBIAN }).status).toBe(0)
    expect(bytesAt(editor, '/etc/passwd')).toBe(880)
    expect(tryOn(editor, 'id -u worker').output).toBe('2001\n')
  })
})
