import { describe, expect, test } from 'vitest'
import { tryCommand } from '../a-call.cases.ts'

const TREE = ['/a one', '/b two', '/d/c three', '/e/']

describe('mv', () => {
  test.each<readonly [string, string, number | null, readonly string[]]>([
    ['gives a file another name', 'mv a new', 0, ['/b two', '/d/c three', '/e/', '/new one']],
    ['takes the place of a file', 'mv a b', 0, ['/b one', '/d/c three', '/e/']],
    ['moves into a folder', 'mv a b e', 0, ['/d/c three', '/e/a one', '/e/b two']],
    ['moves a folder', 'mv d /e/f', 0, ['/a one', '/b two', '/e/f/c three']],
    ['leaves what is there with -n', 'mv -n a b', 0, TREE],
    ['does not move a folder into itself', 'mv d d/x', 1, TREE],
    ['fails where nothing is', 'mv none e', 1, TREE],
    ['is not known when it asks', 'mv -i a b', null, TREE],
  ])('%s', (_, line, status, tree) => {
    expect(tryCommand(TREE, line)).toMatchObject({ status, tree })
  })
})
