import { describe, expect, test } from 'vitest'
import { tryCommand } from '../a-call.cases.ts'

describe('install', () => {
  test.each<readonly [string, string, number, number]>([
    ['install a d', '/d/a', 0o755, 0],
    ['install -m 644 -o 7 a d/b', '/d/b', 0o644, 7],
    ['install -D -m 600 a x/y/z', '/x/y/z', 0o600, 0],
    ['install -d -m 700 -o 7 n/m', '/n/m', 0o700, 7],
    ['install -t d a', '/d/a', 0o755, 0],
  ])('%s', (line, path, mode, uid) => {
    const { status, editor } = tryCommand(['/a one', '/d/'], line)
    expect(status).toBe(0)
    expect(editor.find(path)).toMatchObject({ node: { mode, uid } })
  })

  test.each([
    ['install none d', 1],
    ['install -o none a d', 1],
    ['install -s a d', null],
  ])('%s', (line, status) => {
    expect(tryCommand(['/a one', '/d/', '/etc/passwd root:x:0:0::/:/bin/sh'], line).status).toBe(status)
  })
})
