import { describe, expect, test } from 'vitest'
import { SOMEBODY, tryCommand } from '../a-call.cases.ts'

const TREE = [
  '/etc/passwd root:x:0:0:root:/root:/bin/sh\nnode:x:1000:1000::/home/node:/bin/sh\nweb:x:33:33::/srv:/usr/sbin/nologin\n',
  '/etc/group root:x:0:\nstaff:x:50:node\n',
  '/home/node/',
]

describe('su', () => {
  test.each<readonly [string, number | null, string | null]>([
    ['sudo echo a', 0, 'a\n'],
    ['sudo -E echo a', 0, 'a\n'],
    ['sudo -u node id -u', 0, '1000\n'],
    ['sudo --user=node -n id -gn', 0, null],
    ['sudo -u ghost id -u', 1, ''],
    ['sudo -i', null, null],
    ['sudo A=1 id -u', null, null],
    ['gosu root echo a', 0, 'a\n'],
    ['gosu node whoami', 0, 'node\n'],
    ['gosu ghost whoami', 1, ''],
    ['gosu node', null, null],
    ['su-exec node:staff id -g', 0, '50\n'],
    ['su-exec 7:8 id -u', 0, '7\n'],
    ['su node', null, null],
    ['su -c id ghost', 1, ''],
    ['su -c id web', 1, ''],
    ['su -c id node more', null, null],
  ])('%s', (line, status, output) => {
    const trial = tryCommand(TREE, line)
    expect(trial.status).toBe(status)
    if (output !== null) expect(trial.output).toBe(output)
    expect(tryCommand(TREE, line, { account: SOMEBODY }).status).toBeNull()
  })

  test.each([
    ['su-exec node touch /home/made', 1],
    ['gosu node touch /home/made', 1],
    ['sudo -u node touch /home/made', 1],
    ['gosu root touch /home/made', 0],
  ])('%s has the rights of that account', (line, status) => {
    expect(tryCommand(TREE, line).status).toBe(status)
  })

  test.each([
    ['sudo -u node env', { HOME: '/home/node', USER: 'node', SECRET: undefined }],
    ['sudo -E -u node env', { HOME: '/root', USER: 'node', SECRET: '1' }],
    ['sudo -EH -u node env', { HOME: '/home/node', SECRET: '1' }],
    ['sudo -A -u node env', null],
    ['sudo -E -H -u node env', { HOME: '/home/node', SECRET: '1' }],
    ['gosu node env', { HOME: '/home/node', SECRET: '1' }],
    ['su -c env node', { HOME: '/home/node', USER: 'node', SECRET: '1' }],
    ['su - node -c env', { HOME: '/home/node', USER: 'node', SECRET: undefined, FOLDER: '/home/node' }],
    ['su -p -c env node', { HOME: '/root', SECRET: '1' }],
    ['su -s /bin/bash -c env web', { HOME: '/srv', SHELL: '/bin/bash' }],
  ])('%s sets variables', (line, expected) => {
    let seen: Record<string, unknown> | null = null
    const environment = { HOME: '/root', SECRET: '1' }
    tryCommand(TREE, line, {
      environment,
      run: (_, changes) => {
        const known = [...(changes?.environment ?? [])].filter(([, value]) => typeof value === 'string')
        seen = { SECRET: undefined, ...Object.fromEntries(known), FOLDER: changes?.folder }
        return { status: 0, output: { kind: 'text', text: '' }, message: '' }
      },
    })
    if (expected === null) expect(seen).toBeNull()
    else expect(seen).toMatchObject(expected)
  })
})
