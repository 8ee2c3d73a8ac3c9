import { describe, expect, test } from 'vitest'
import { tryCommand } from '../a-call.cases.ts'

const TREE = ['/a one', '/d/', '/l -> d']

describe('ln', () => {
  test.each<readonly [string, string, number | null, readonly string[]]>([
    ['makes a symbolic link', 'ln -s a s', 0, ['/a one', '/d/', '/l -> d', '/s -> a']],
    ['makes one in a folder', 'ln -s ../a d', 0, ['/a one', '/d/a -> ../a', '/l -> d']],
    ['replaces a link with -sfn', 'ln -sfn a l', 0, ['/a one', '/d/', '/l -> a']],
    ['goes through a link to a folder', 'ln -sf ../a l', 0, ['/a one', '/d/a -> ../a', '/l -> d']],
    ['gives a file a second name', 'ln a b', 0, ['/a one', '/b one', '/d/', '/l -> d']],
    ['does not link folders', 'ln d f', 1, TREE],
    ['fails where something is', 'ln -s x a', 1, TREE],
  ])('%s', (_, line, status, tree) => {
    expect(tryCommand(TREE, line)).toMatchObject({ status, tree })
  })

  test('two names are one file', () => {
    const { editor } = tryCommand(['/a one'], 'ln a b')
    expect(editor.find('/a')).toEqual({ ...editor.find('/b'), path: '/a' })
  })
})
