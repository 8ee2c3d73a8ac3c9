import { describe, expect, test } from 'vitest'
import { SOMEBODY, tryCommand } from '../a-call.cases.ts'

const TREE = ['/a.deb', '/etc/passwd', '/usr/bin/git', '/usr/lib/', '/opt/', '/var/lib/dpkg/']

describe('dpkg', () => {
  test.each([
    ['dpkg -i a.deb', 'unsure'],
    ['dpkg --install none.deb', 1],
    ['dpkg --configure -a', 'unsure'],
    ['dpkg -l', 0],
    ['dpkg -s git', 'unsure'],
    ['dpkg --add-architecture i386', 0],
    ['dpkg --unpack a.deb', null],
    ['dpkg-query -W -f x git', 'unsure'],
    ['dpkg-query --show', 0],
    ['dpkg-query -i', null],
  ])('%s', (line, status) => {
    expect(tryCommand(TREE, line).status).toBe(status)
  })

  test.each([
    ['amd64', 'amd64\n'],
    ['ppc64le', 'ppc64el\n'],
    ['arm', null],
  ])('--print-architecture on %s', (architecture, output) => {
    const system = {
      image: null,
      family: 'debian',
      version: '12',
      libc: 'glibc',
      packageManager: 'apt',
      architecture,
    } as const
    expect(tryCommand([], 'dpkg --print-architecture', { machine: { system } }).output).toBe(output)
  })

  test('installs what nobody knows, and only root may', () => {
    const { editor } = tryCommand(TREE, 'dpkg -i a.deb')
    expect(editor.find('/usr/bin/new').kind).toBe('unknown')
    expect(editor.find('/usr/bin/git').kind).toBe('found')
    expect(editor.find('/etc/passwd').kind).toBe('unknown')
    expect(editor.find('/srv/new').kind).toBe('missing')
    expect(tryCommand(TREE, 'dpkg -i a.deb', { account: SOMEBODY }).status).toBe(2)
  })

  test('removes programs that are known', () => {
    expect(tryCommand(TREE, 'dpkg -P git').tree).not.toContain('/usr/bin/git')
  })
})
