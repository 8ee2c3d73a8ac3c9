import { describe, expect, test } from 'vitest'
import { tryCommand } from '../a-call.cases.ts'

describe('touch', () => {
  test.each<readonly [string, string, number | null, readonly string[]]>([
    ['makes a file', 'touch d/new', 0, ['/d/f text', '/d/new']],
    ['leaves what is in one', 'touch d/f', 0, ['/d/f text']],
    ['makes none with -c', 'touch -c x', 0, ['/d/f text']],
    ['fails without a folder', 'touch x/y', 1, ['/d/f text']],
  ])('%s', (_, line, status, tree) => {
    expect(tryCommand(['/d/f text'], line)).toMatchObject({ status, tree })
  })
})
