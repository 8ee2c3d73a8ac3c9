import { describe, expect, test } from 'vitest'
import { editorOf } from '../../files/a-tree.cases.ts'
import type { FolderNode } from '../../files/node.ts'
import { SOMEBODY, tryCommand, tryOn, type TrialOptions } from '../a-call.cases.ts'

const OPTIONS: TrialOptions = { environment: { PATH: '/usr/local/bin:/usr/bin', HOME: '/root' } }

const TREE = [
  '/home/node/',
  '/reqs.txt flask',
  '/root/',
  '/usr/local/bin/pip',
  '/usr/local/lib/python3.12/site-packages/',
  '/usr/bin/',
]

const DEBIAN = ['/usr/bin/pip3', '/usr/lib/python3.11/EXTERNALLY-MANAGED x', '/root/']

describe('pip', () => {
  test.each([
    ['installs by name', TREE, 'pip install flask', 'unsure'],
    ['installs what a file lists', TREE, 'pip install --no-cache-dir -r reqs.txt', 'unsure'],
    ['fails without that file', TREE, 'pip install -r none.txt', 1],
    ['fails where the system keeps its own packages', DEBIAN, 'pip3 install flask', 1],
    ['may be told to all the same', DEBIAN, 'pip3 install --target /t flask', 'unsure'],
    ['keeps wheels', TREE, 'pip wheel -w /wheels -r reqs.txt', 'unsure'],
    ['lists', TREE, 'pip list', 0],
    ['is not known when it only pretends', TREE, 'pip install --dry-run flask', null],
    ['is not known with other verbs', TREE, 'pip hash x', null],
  ])('%s', (_, tree, line, status) => {
    expect(tryCommand(tree, line, OPTIONS).status).toBe(status)
  })

  test.each([
    ['pip install flask', '/usr/local/lib/python3.12/site-packages', 5_155_605],
    ['pip install --no-compile flask', '/usr/local/lib/python3.12/site-packages', 2_325_886],
    ['pip install -t /t flask', '/t', 5_155_605],
    ['pip install --prefix=/p flask', '/p/lib/python3.12/site-packages', 5_155_605],
    ['pip install --user flask', '/root/.local/lib/python3.12/site-packages', 5_155_605],
    ['pip install -r /reqs.txt', '/usr/local/lib/python3.12/site-packages', 5_155_605],
  ])('%s puts packages into %s', (line, path, bytes) => {
    const size = restOf(tryCommand(TREE, line, OPTIONS).editor.find(path))?.size
    expect(size?.minBytes).toBeLessThan(bytes)
    expect(size?.maxBytes).toBeGreaterThan(bytes)
  })

  test('of somebody who is not root puts packages at home', () => {
    const environment = { PATH: '/usr/local/bin', HOME: '/home/node' }
    const editor = editorOf(...TREE)
    editor.mark('/home/node', { uid: SOMEBODY.uid })
    tryOn(editor, 'pip install flask', { environment, account: SOMEBODY })
    expect(editor.find('/home/node/.local/lib/python3.12/site-packages').kind).toBe('found')
  })

  test.each([
    ['pip install flask', true],
    ['pip install --no-cache-dir flask', false],
    ['pip install --no-index -f /wheels flask', false],
  ])('%s keeps what it fetched: %s', (line, isKept) => {
    expect(tryCommand(TREE, line, OPTIONS).tree.includes('/root/.cache/pip/')).toBe(isKept)
  })

  test('is as big as the project says', () => {
    const machine = { project: { python: { packages: { bytes: 700 } } } }
    const { editor } = tryCommand(TREE, 'pip install -r reqs.txt', { ...OPTIONS, machine })
    const path = '/usr/local/lib/python3.12/site-packages'
    expect(restOf(editor.find(path))?.size).toEqual({ minBytes: 700, maxBytes: 700 })
  })
})

function restOf(place: { readonly kind: string; readonly node?: unknown }): NonNullable<FolderNode['doubt']>['rest'] {
  return place.kind === 'found' ? ((place.node as FolderNode).doubt?.rest ?? undefined) : undefined
}
