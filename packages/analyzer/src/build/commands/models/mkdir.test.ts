import { describe, expect, test } from 'vitest'
import { SOMEBODY, tryCommand } from '../a-call.cases.ts'

describe('mkdir', () => {
  test.each<readonly [string, string, number | null, readonly string[]]>([
    ['makes a folder', 'mkdir new', 0, ['/app/file', '/new/']],
    ['makes folders around it', 'mkdir -p a/b/c', 0, ['/a/b/c/', '/app/file']],
    ['leaves one that is there', 'mkdir -p app', 0, ['/app/file']],
    ['makes several', 'mkdir a b/', 0, ['/a/', '/app/file', '/b/']],
    ['fails where one is there', 'mkdir app', 1, ['/app/file']],
    ['fails where there is no folder for it', 'mkdir a/b', 1, ['/app/file']],
    ['fails in a file', 'mkdir -p app/file/x', 1, ['/app/file']],
    ['is not known with other flags', 'mkdir -Z a', null, ['/app/file']],
  ])('%s', (_, line, status, tree) => {
    expect(tryCommand(['/app/file'], line)).toMatchObject({ status, tree })
  })

  test('gives only the last folder the mode that is asked for', () => {
    const { editor } = tryCommand([], 'mkdir -p -m 700 a/b')
    expect(editor.find('/a')).toMatchObject({ node: { mode: 0o755 } })
    expect(editor.find('/a/b')).toMatchObject({ node: { mode: 0o700 } })
  })

  test('needs the right to write', () => {
    expect(tryCommand(['/app/file'], 'mkdir app/x', { account: SOMEBODY })).toMatchObject({
      status: 1,
      message: 'mkdir: app/x: Permission denied',
    })
  })
})
