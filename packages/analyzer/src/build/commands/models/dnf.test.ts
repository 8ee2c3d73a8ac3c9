import { describe, expect, test } from 'vitest'
import { SOMEBODY, tryCommand } from '../a-call.cases.ts'

const TREE = ['/etc/', '/usr/bin/bash', '/var/cache/dnf/old', '/var/lib/rpm/rpmdb.sqlite']

describe('dnf', () => {
  test.each([
    ['dnf install -y git', 'unsure'],
    ['dnf -y install --setopt=install_weak_deps=False --nodocs gcc-c++', 'unsure'],
    ['microdnf install git', 1],
    ['yum install gcc', 'unsure'],
    ['dnf update -y', 'unsure'],
    ['dnf remove -y git', 'unsure'],
    ['dnf makecache', 'unsure'],
    ['dnf clean all', 0],
    ['dnf module enable x', null],
    ['dnf install --installroot /r git', null],
  ])('%s', (line, status) => {
    expect(tryCommand(TREE, line).status).toBe(status)
  })

  test.each([
    ['dnf install -y git', 1],
    ['dnf remove -y git', 1],
    ['dnf clean all', 'unsure'],
  ])('%s of somebody who is not root', (line, status) => {
    expect(tryCommand(TREE, line, { account: SOMEBODY }).status).toBe(status)
  })

  test('installs programs, and more that is not listed', () => {
    const { editor } = tryCommand(TREE, 'dnf install -y git')
    expect(editor.find('/usr/bin/git').kind).toBe('found')
    expect(editor.find('/usr/bin/bash').kind).toBe('found')
    expect(editor.find('/usr/lib64/more').kind).toBe('unknown')
    expect(editor.find('/var/lib/rpm/rpmdb.sqlite').kind).toBe('unknown')
    expect(editor.find('/opt/more').kind).toBe('missing')
  })

  test('asks only where nothing may have told it not to', () => {
    const settings = '/etc/dnf/dnf.conf assumeyes=True'
    expect(tryCommand([...TREE, settings], 'dnf install git').status).toBe('unsure')
    expect(tryCommand(TREE, 'dnf install git', { input: 'y\n' }).status).toBe('unsure')
  })

  test('can do nothing without a network', () => {
    const { status, editor } = tryCommand(TREE, 'dnf install -y git', { machine: { hasNetwork: false } })
    expect(status).toBe('unsure')
    expect(editor.find('/usr/bin/git').kind).toBe('missing')
  })

  test('dnf clean takes its cache away', () => {
    expect(tryCommand(TREE, 'dnf clean all').editor.find('/var/cache/dnf/old').kind).toBe('unknown')
  })
})
