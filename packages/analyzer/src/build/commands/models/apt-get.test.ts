import { describe, expect, test } from 'vitest'
import { editorOf } from '../../files/a-tree.cases.ts'
import { diffTrees } from '../../files/diff-trees.ts'
import { layerSize } from '../../layer-of.ts'
import type { System } from '../../machine/system.ts'
import { SOMEBODY, tryCommand, tryOn, type TrialOptions } from '../a-call.cases.ts'

const SYSTEM: System = {
  image: 'docker.io/library/debian:12',
  family: 'debian',
  version: '12',
  libc: 'glibc',
  packageManager: 'apt',
  architecture: 'amd64',
}

const OPTIONS: TrialOptions = { machine: { system: SYSTEM } }

const TREE = ['/etc/', '/usr/bin/', '/var/lib/apt/lists/partial/', '/var/lib/dpkg/status x', '/var/cache/apt/archives/']

const WITH_LISTS = [...TREE, '/var/lib/apt/lists/mirror_main x']

describe('apt-get', () => {
  test.each([
    ['updates', TREE, 'apt-get update', 0],
    ['installs what is known', WITH_LISTS, 'apt-get install -y --no-install-recommends curl', 0],
    ['fails without lists', TREE, 'apt-get install -y curl', 100],
    ['fails where nobody answers', WITH_LISTS, 'apt-get install curl', 1],
    ['does not ask about one package alone', WITH_LISTS, 'apt-get install less', 'unsure'],
    ['takes -qq as a yes', WITH_LISTS, 'apt-get -qq install curl', 0],
    ['is not sure of a package that is not known', WITH_LISTS, 'apt-get install -y acme-agent', 'unsure'],
    ['is not sure of a version', WITH_LISTS, 'apt-get install -y curl=7.88.*', 'unsure'],
    ['is not sure what it removes', WITH_LISTS, 'apt-get purge -y curl', 'unsure'],
    ['cleans', TREE, 'apt-get clean', 0],
    ['is not known when it only pretends', WITH_LISTS, 'apt-get install -s curl', null],
    ['is not known with other verbs', TREE, 'apt-get source curl', null],
  ])('%s', (_, tree, line, status) => {
    expect(tryCommand(tree, line, OPTIONS).status).toBe(status)
  })

  test('needs the rights of root', () => {
    expect(tryCommand(TREE, 'apt-get update', { ...OPTIONS, account: SOMEBODY }).status).toBe(100)
  })

  test('is not sure of a release that is out of support', () => {
    const machine = { system: { ...SYSTEM, version: '9' } }
    expect(tryCommand(TREE, 'apt-get update', { machine }).status).toBe('unsure')
  })

  test('does not install what is there without lists, as far as it can be told', () => {
    const tree = [...TREE, '/var/lib/dpkg/info/curl.list', '/usr/bin/curl']
    expect(tryCommand(tree, 'apt-get install -y curl', { machine: { system: { ...SYSTEM, image: 'a' } } }).status).toBe(
      'unsure',
    )
  })

  test('brings programs, and takes them away again', () => {
    const { editor } = tryCommand(WITH_LISTS, 'apt-get install -y git python3', OPTIONS)
    expect(editor.find('/usr/bin/git')).toMatchObject({ kind: 'found', node: { mode: 0o755 } })
    expect(editor.find('/usr/bin/python3')).toMatchObject({ kind: 'unknown', node: { presence: 'there' } })
    tryOn(editor, 'apt-get remove -y git', OPTIONS)
    expect(editor.find('/usr/bin/git')).toMatchObject({ kind: 'missing' })
  })

  test('leaves it open whether a package that is not known brings users', () => {
    const tree = [...WITH_LISTS, '/etc/passwd x']
    const after = (line: string): string => tryCommand(tree, line, OPTIONS).editor.find('/etc/passwd').kind
    expect(after('apt-get install -y curl')).toBe('found')
    expect(after('apt-get install -y acme-agent')).toBe('unknown')
  })

  test('lists are gone when they are swept out in the same step', () => {
    const editor = editorOf(...TREE)
    const before = editor.root
    tryOn(editor, 'apt-get update', OPTIONS)
    expect(layerSize(diffTrees(before, editor.root)).minBytes).toBeGreaterThan(10_000_000)
    tryOn(editor, 'apt-get install -y less', OPTIONS)
    tryOn(editor, 'rm -rf /var/lib/apt/lists/… /var/lib/apt/lists/partial', OPTIONS)
    expect(editor.find('/var/lib/apt/lists')).toMatchObject({ node: { children: new Map(), doubt: null } })
    expect(tryOn(editor, 'apt-get install -y curl', OPTIONS).status).toBe(100)
  })
})
