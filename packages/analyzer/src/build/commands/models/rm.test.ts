import { describe, expect, test } from 'vitest'
import { editorOf } from '../../files/a-tree.cases.ts'
import { findPlace } from '../../files/place.ts'
import { SUPERUSER } from '../../machine/account.ts'
import { runIn } from '../../shell/run-in.cases.ts'
import { SOMEBODY, tryCommand, tryOn } from '../a-call.cases.ts'
import { findCommand } from '../all.ts'

const TREE = ['/app/a', '/app/lib/b', '/link -> app']

describe('rm', () => {
  test.each<readonly [string, string, number | null, readonly string[]]>([
    ['removes a file', 'rm app/a', 0, ['/app/lib/b', '/link -> app']],
    ['removes a folder and all in it', 'rm -rf /app/lib/', 0, ['/app/a', '/link -> app']],
    ['removes a link and not what it leads to', 'rm link', 0, ['/app/a', '/app/lib/b']],
    ['fails at a folder', 'rm app', 1, TREE],
    ['fails at what is not there', 'rm none app/a', 1, ['/app/lib/b', '/link -> app']],
    ['is content with -f', 'rm -f none', 0, TREE],
    ['does not remove everything', 'rm -rf /', 1, TREE],
    ['is not known when it asks', 'rm -i app/a', null, TREE],
  ])('%s', (_, line, status, tree) => {
    expect(tryCommand(TREE, line)).toMatchObject({ status, tree })
  })

  test('needs the right to change the folder', () => {
    expect(tryCommand(TREE, 'rm -rf app/a', { account: SOMEBODY }).status).toBe(1)
  })

  test('leaves no doubt that something is gone', () => {
    const editor = editorOf('/cache/x')
    editor.doubt('/cache', 'Some of it is not known.', 'more')
    expect(tryOn(editor, 'rm -rf /cache/y /cache').status).toBe(0)
    expect(editor.find('/cache').kind).toBe('missing')
  })
})

describe('rm -rf folder/* of a folder that is listed in part', () => {
  const FILES = { 'd/a': 'x', 'd/.b': 'y', 'd/sub/c': 'z', e: 'w' }
  const run = (line: string, account = SUPERUSER) =>
    runIn(FILES, line, { openFolder: '/w/d', links: { '/bin/rm': 'odd' }, findCommand, account })

  test('leaves nothing but what begins with a dot', () => {
    const { status, root } = run('rm -rf d/*')
    expect(status).toBe(0)
    expect(findPlace(root, '/w/d/a').kind).toBe('unknown')
    expect(findPlace(root, '/w/d')).toMatchObject({
      kind: 'found',
      node: { children: new Map([['.b', expect.anything()]]) },
    })
    expect(findPlace(root, '/w/e').kind).toBe('found')
  })

  test.each([
    ['rm -rf d/* e', 'missing'],
    ['rm -rf d/*; rm e', 'missing'],
    ['rm -rf none/* e', 'missing'],
  ])('%s', (line, kind) => {
    expect(findPlace(run(line).root, '/w/e').kind).toBe(kind)
  })

  test.each(['rm -r d/*', 'rm -rf d/a*', 'rm d/*'])('is something else than %s, which may fail', (line) => {
    const { status, root } = run(line)
    expect(status).toBeNull()
    expect(findPlace(root, '/w/d/.b').kind).not.toBe('missing')
  })

  test('does nothing where one may not', () => {
    expect(findPlace(run('rm -rf d/*', SOMEBODY).root, '/w/d/a').kind).toBe('found')
  })
})
