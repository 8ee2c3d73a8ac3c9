import { describe, expect, test } from 'vitest'
import { tryCommand } from '../a-call.cases.ts'

describe('rmdir', () => {
  test.each<readonly [string, string, number | null, readonly string[]]>([
    ['removes an empty folder', 'rmdir e', 0, ['/d/f']],
    ['leaves one that is not', 'rmdir d', 1, ['/d/f', '/e/']],
    ['fails at a file', 'rmdir d/f', 1, ['/d/f', '/e/']],
    ['is not known with -p', 'rmdir -p e', null, ['/d/f', '/e/']],
  ])('%s', (_, line, status, tree) => {
    expect(tryCommand(['/d/f', '/e/'], line)).toMatchObject({ status, tree })
  })
})
